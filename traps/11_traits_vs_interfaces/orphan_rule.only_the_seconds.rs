// trap, refused by test: a number of seconds can be printed and compared, and it has lost what the log is about.
use std::fmt;
use std::time::Duration;

/// A duration that is shown in milliseconds.
#[derive(PartialEq, PartialOrd)]
pub struct Millis(u64);

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}ms", self.0 * 1000)
    }
}

/// How long a job took that ran from `start` to `end`, counted from the same clock.
pub fn took(start: Duration, end: Duration) -> Millis {
    Millis((end - start).as_secs())
}

/// The longer one of two.
pub fn slower(a: Millis, b: Millis) -> Millis {
    if a > b { a } else { b }
}

fn main() {}
