// trap, refused by test: a String knows how to be printed, so `took` hands out the finished text; but as texts `9ms` is more than `250ms`.
use std::time::Duration;

/// A duration that is shown in milliseconds.
pub type Millis = String;

/// How long a job took that ran from `start` to `end`, counted from the same clock.
pub fn took(start: Duration, end: Duration) -> Millis {
    format!("{}ms", (end - start).as_millis())
}

/// The longer one of two.
pub fn slower(a: Millis, b: Millis) -> Millis {
    if a > b { a } else { b }
}

fn main() {}
