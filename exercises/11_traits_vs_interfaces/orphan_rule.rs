//! orphan_rule: neither the trait nor the type is yours
//!
//! The log shows how long a job took, always in milliseconds: `1500ms`. In Go you
//! would define a type of your own and give it a `String` method.
//! ```go
//! type Millis time.Duration
//!
//! func (m Millis) String() string { … }
//! ```
//! `Display` is Rust's `Stringer`. The port says `type Millis = Duration`, and
//! that is Go's `type Millis = time.Duration`: another name, no new type.
//! Your task: print durations as the log wants them, and still compare them.
use std::fmt;
use std::time::Duration;

/// A duration that is shown in milliseconds.
// TODO: make this a type of your own.
pub type Millis = Duration;

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}ms", self.as_millis())
    }
}

/// How long a job took that ran from `start` to `end`, counted from the same clock.
pub fn took(start: Duration, end: Duration) -> Millis {
    end - start
}

/// The longer one of two.
pub fn slower(a: Millis, b: Millis) -> Millis {
    if a > b { a } else { b }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Duration = Duration::from_secs(12 * 60 * 60);

    fn job(millis: u64) -> Millis {
        took(NOON, NOON + Duration::from_millis(millis))
    }

    #[test]
    fn the_log_shows_milliseconds() {
        let line = format!("job 7 took {}", job(1500));
        assert_eq!(line, "job 7 took 1500ms", "the log line of a job of 1.5 s");
        let days = 24 * 60 * 60 * 1000;
        assert_eq!(
            job(90 * days).to_string(),
            "7776000000ms",
            "a migration that took 90 days"
        );
    }

    #[test]
    fn the_slower_job_is_the_one_that_took_longer() {
        let slowest = slower(job(9), slower(job(250), job(30)));
        assert_eq!(
            slowest.to_string(),
            "250ms",
            "three jobs took 9, 250 and 30 milliseconds; this is the slowest"
        );
    }
}
