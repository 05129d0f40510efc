//! The map of the house. Imports go down, or to the left on the same floor; `tests/floors.rs` holds
//! us to it.
//!
//! ```text
//! doors      main  lib
//! commands   …
//! hands      …
//! thought    …
//! words      fault  verdict  symptom  course  zones  journal  progress  problem  error
//! ```

pub mod archive;
pub mod built_in;
pub mod check;
pub mod course;
pub mod error;
pub mod fault;
pub mod journal;
pub mod libtest;
pub mod manifest;
pub mod problem;
pub mod progress;
pub mod symptom;
pub mod verdict;
pub mod zones;
