//! All integration tests are one binary: it links once and runs in parallel.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod ci;
mod coach;
mod cohort;
mod course;
mod editor;
mod faults;
mod floors;
mod formats;
mod gate;
mod grade;
mod jail;
mod killed;
mod memory;
mod page;
mod pty;
mod review;
mod rustlings;
mod seat;
mod terminal;
mod watcher;
mod xapi;
