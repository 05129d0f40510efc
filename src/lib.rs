//! The map of the house. Imports go down, or to the left on the same floor; `tests/floors.rs` holds
//! us to it.
//!
//! ```text
//! doors      main  lib
//! commands   watch
//! hands      …
//! thought    text  screen  check  motion  list  session  view
//! words      fault  verdict  symptom  course  zones  journal  progress  problem  error
//! ```

pub mod check;
pub mod course;
pub mod error;
pub mod fault;
pub mod journal;
pub mod libtest;
pub mod list;
pub mod motion;
pub mod problem;
pub mod progress;
#[cfg(test)]
mod sample;
pub mod screen;
pub mod session;
pub mod symptom;
pub mod text;
pub mod verdict;
pub mod view;
pub mod watch;
pub mod zones;
