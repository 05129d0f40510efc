// trap, refused by test: a static can be seen from everywhere, but it is one counter for all importers and all days.
use std::sync::atomic::{AtomicU32, Ordering};

static SKIPPED: AtomicU32 = AtomicU32::new(0);

macro_rules! skip_if {
    ($counter:ident, $bad:expr) => {
        if $bad {
            SKIPPED.fetch_add(1, Ordering::Relaxed);
            $counter = SKIPPED.load(Ordering::Relaxed);
            continue;
        }
    };
}

pub fn payments(export: &str) -> (Vec<u32>, u32) {
    let mut payments = Vec::new();
    let mut skipped = 0;
    for line in export.lines() {
        let cents = line.parse().unwrap_or(0);
        skip_if!(skipped, cents == 0);
        payments.push(cents);
    }
    (payments, skipped)
}

fn main() {}
