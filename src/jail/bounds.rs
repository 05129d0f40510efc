//! How much a jailed program may use.

use std::time::Duration;

use crate::process::Limits;
use crate::process::Priority;

/// What a jailed program is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// A compiler: it may start other programs, such as the linker.
    Compile,
    /// A learner's program: threads, but no other process.
    Run,
}

/// What the system itself holds each process of a jail to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Time on the processor, all threads together; whole seconds.
    pub cpu: Duration,
    /// Address space in bytes.
    pub memory: u64,
    /// The size of a file that it writes, in bytes.
    pub file: u64,
    /// Files that are open at the same time.
    pub open_files: u64,
}

const COMPILE: Bounds = Bounds {
    cpu: Duration::from_secs(20),
    memory: 3 << 30,
    // A test binary with an async runtime has some 20 MiB.
    file: 256 << 20,
    open_files: 1024,
};

const RUN: Bounds = Bounds {
    cpu: Duration::from_secs(3),
    memory: 2 << 30,
    file: 1 << 20,
    open_files: 256,
};

impl Profile {
    /// The usual bounds.
    pub fn bounds(self) -> Bounds {
        match self {
            Profile::Compile => COMPILE,
            Profile::Run => RUN,
        }
    }

    /// The limits that we keep from outside: build and run of one exercise end within 35 seconds.
    pub fn limits(self) -> Limits {
        let (wall, output) = match self {
            Profile::Compile => (25, 16 << 20),
            Profile::Run => (10, 1 << 20),
        };
        Limits {
            wall: Duration::from_secs(wall),
            memory: self.bounds().memory,
            output,
            priority: Priority::Normal,
        }
    }
}
