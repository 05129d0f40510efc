// trap, refused by build E0277: without the impl everything else compiles, but a Duration has no `Display`, on purpose: people disagree on how it should look.
use std::time::Duration;

/// A duration that is shown in milliseconds.
pub type Millis = Duration;

/// How long a job took that ran from `start` to `end`, counted from the same clock.
pub fn took(start: Duration, end: Duration) -> Millis {
    end - start
}

/// The longer one of two.
pub fn slower(a: Millis, b: Millis) -> Millis {
    if a > b { a } else { b }
}

fn main() {}
