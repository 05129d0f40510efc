//! A **stand** is where a thread was when its process had to be stopped: the nearest thing to the
//! trace of all goroutines that Go prints.

use serde::Deserialize;
use serde::Serialize;

/// Where one thread was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// The thread's name as the system has it, which is cut after 15 bytes. A thread without a name
    /// has that of the one that started it.
    pub thread: String,
    /// What it did.
    pub doing: Doing,
}

/// What a thread did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// It ran.
    Works,
    /// It waited until another thread wakes it.
    WaitsForThread,
    /// It slept for a time.
    Sleeps,
    /// It waited for the first of several events, as the driver of an async runtime does.
    WaitsForEvents,
    /// It waited for a file, a pipe or the network.
    WaitsForInput,
    /// It waited, and the system does not say for what.
    Waits,
}
