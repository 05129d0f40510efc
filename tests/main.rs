//! All integration tests are one binary: it links once and runs in parallel.

mod floors;
mod gate;
mod watcher;
