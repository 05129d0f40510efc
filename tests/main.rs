//! All integration tests are one binary: it links once and runs in parallel.

mod course;
mod faults;
mod floors;
mod killed;
mod rustlings;
mod watcher;
