//! A **sample** of times or ratios, and the three numbers that stand for it.

use std::fmt;
use std::time::Duration;

/// What was measured, one number a round.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample(Vec<f64>);

impl Sample {
    /// Adds a time, in milliseconds.
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1000.0);
    }

    /// Adds a number.
    pub(crate) fn add_number(&mut self, number: f64) {
        self.0.push(number);
    }

    /// Round by round, how many times the other's time this is.
    pub(crate) fn over(&self, other: &Sample) -> Sample {
        Sample(self.0.iter().zip(&other.0).map(|(a, b)| a / b).collect())
    }

    /// The number that a share of the sample is not above.
    fn quantile(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let Some(last) = sorted.len().checked_sub(1) else {
            return f64::NAN;
        };
        let at = share * last as f64;
        let (low, high) = (at.floor(), at.ceil());
        let between = |place: f64| sorted[place as usize];
        between(low) + (between(high) - between(low)) * (at - low)
    }

    /// The middle one.
    pub(crate) fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// The two between which the middle half lies.
    pub(crate) fn quartiles(&self) -> (f64, f64) {
        (self.quantile(0.25), self.quantile(0.75))
    }

    /// As a ratio: `1.18 × (1.10–1.25)`.
    pub(crate) fn ratio(&self) -> String {
        let (low, high) = self.quartiles();
        match self.median() {
            median if median >= 10.0 => format!("{median:.0} × ({low:.0}–{high:.0})"),
            median => format!("{median:.2} × ({low:.2}–{high:.2})"),
        }
    }
}

/// As times: `83 ms (80–90)`.
impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = self.quartiles();
        match self.median() {
            median if median >= 2000.0 => write!(
                f,
                "{:.1} s ({:.1}–{:.1})",
                median / 1000.0,
                low / 1000.0,
                high / 1000.0
            ),
            median if median >= 20.0 => write!(f, "{median:.0} ms ({low:.0}–{high:.0})"),
            median => write!(f, "{median:.1} ms ({low:.1}–{high:.1})"),
        }
    }
}
