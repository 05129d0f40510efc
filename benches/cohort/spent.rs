//! What was **spent**: time by the clock, and time on the processors by everybody who worked.

use std::ops::Add;
use std::time::Duration;
use std::time::Instant;

use goferris::survey;

use crate::Res;

/// Both times.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Spent {
    /// By the clock.
    pub(crate) wall: Duration,
    /// On all processors together, in user and in kernel mode.
    pub(crate) cpu: Duration,
}

impl Spent {
    /// Does something with other programs, one thing at a time, and says what they and all that they
    /// started and waited for have spent.
    pub(crate) fn on<T>(work: impl FnOnce() -> Res<T>) -> Res<(T, Spent)> {
        let before = children()?;
        let began = Instant::now();
        let done = work()?;
        let wall = began.elapsed();
        let cpu = children()?.saturating_sub(before);
        Ok((done, Spent { wall, cpu }))
    }

    /// So many things for each minute of a processor that worked.
    pub(crate) fn rate(self, things: usize) -> f64 {
        things as f64 * 60.0 / self.cpu.as_secs_f64()
    }

    /// So many things for each minute of a processor, whether it worked or not.
    pub(crate) fn rate_by_the_clock(self, things: usize) -> f64 {
        let cores = survey::cores().get() as f64;
        things as f64 * 60.0 / (self.wall.as_secs_f64() * cores)
    }

    /// Minutes on the processors.
    pub(crate) fn core_minutes(self) -> f64 {
        self.cpu.as_secs_f64() / 60.0
    }
}

impl Add for Spent {
    type Output = Spent;

    fn add(self, other: Spent) -> Spent {
        Spent {
            wall: self.wall + other.wall,
            cpu: self.cpu + other.cpu,
        }
    }
}

/// What our children that have ended, and theirs, have spent on processors since we began.
fn children() -> Res<Duration> {
    /// What the kernel counts in, on every machine that Rust runs on Linux with.
    const TICKS: u64 = 100;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    // The name before the parenthesis may hold anything; the sixteenth and seventeenth fields count
    // from behind it.
    let (_, rest) = stat.rsplit_once(')').ok_or("no name in /proc/self/stat")?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let field = |at: usize| fields.get(at).ok_or("too few fields in /proc/self/stat");
    let (user, kernel): (u64, u64) = (field(13)?.parse()?, field(14)?.parse()?);
    let ticks = user + kernel;
    Ok(Duration::from_millis(ticks * 1000 / TICKS))
}
