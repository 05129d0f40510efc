//! The map of the house. Imports go down, or to the left on the same floor; `tests/floors.rs` holds
//! us to it, and says who stands where.
//!
//! ```text
//! doors      main  lib                                            in and out
//! commands   watch  headless  grade  cohort  init  ci  doctor     what can be asked
//!            editor  author  cli
//! hands      process  jail  stop  removal  tools  record  cache   touch the world
//!            dependencies  compiler  folder  store  review  examine  survey
//!            explain  paint  watcher  terminal  xapi
//! thought    libtest  tokens  lock  seal  flags  sheet  gradebook decide, never touch it
//!            roster  check  coach  probe  list  session  trail  memory
//!            effort  recall  view  diagnostics  statement
//! words      error  hint  course  manifest  note  zones  verdict  say what things are
//!            journal  mistake  progress  screen …
//! ```
//!
//! One sentence runs through it: *a course has exercises; an exercise is checked; a check gives a
//! verdict; verdicts make progress; the screen shows it.*

pub mod archive;
pub mod author;
pub mod built_in;
pub mod cache;
pub mod check;
pub mod ci;
pub mod cli;
pub mod coach;
pub mod cohort;
pub mod compiler;
pub mod course;
pub mod dependencies;
pub mod diagnostics;
pub mod doctor;
pub mod editor;
pub mod effort;
pub mod error;
pub mod examine;
pub mod explain;
pub mod fault;
pub mod flags;
pub mod folder;
pub mod grade;
pub mod gradebook;
pub mod headless;
pub mod hint;
pub mod init;
pub mod jail;
pub mod journal;
pub mod libtest;
pub mod list;
pub mod lock;
pub mod manifest;
pub mod memory;
pub mod mistake;
pub mod motion;
pub mod note;
pub mod paint;
pub mod printer;
pub mod probe;
pub mod problem;
pub mod process;
pub mod progress;
pub mod recall;
pub mod record;
pub mod removal;
pub mod report;
pub mod review;
pub mod roster;
#[cfg(test)]
mod sample;
pub mod screen;
pub mod seal;
pub mod session;
pub mod sheet;
pub mod stand;
pub mod statement;
pub mod stop;
pub mod store;
pub mod survey;
pub mod symptom;
pub mod table;
pub mod terminal;
pub mod text;
pub mod tokens;
pub mod tools;
pub mod trail;
pub mod verdict;
pub mod view;
pub mod watch;
pub mod watcher;
pub mod whole;
pub mod xapi;
pub mod zones;
