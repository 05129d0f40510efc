// trap, refused by test: a u32 of milliseconds looks large enough, and `as` cuts off what does not fit: a job of 90 days is logged as one of 40.
use std::fmt;
use std::time::Duration;

/// A duration that is shown in milliseconds.
#[derive(PartialEq, PartialOrd)]
pub struct Millis(u32);

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}ms", self.0)
    }
}

/// How long a job took that ran from `start` to `end`, counted from the same clock.
pub fn took(start: Duration, end: Duration) -> Millis {
    Millis((end - start).as_millis() as u32)
}

/// The longer one of two.
pub fn slower(a: Millis, b: Millis) -> Millis {
    if a > b { a } else { b }
}

fn main() {}
