//! The tests of the whole, in one binary.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

#[cfg(unix)]
mod terminal;
mod watcher;
