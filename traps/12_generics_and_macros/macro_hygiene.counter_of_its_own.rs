// trap, refused by build: with a counter of its own the macro compiles, but it counts for itself, and the other importer has nowhere to hand its counter in.
macro_rules! skip_if {
    ($bad:expr) => {
        if $bad {
            let mut skipped = 0;
            skipped += 1;
            continue;
        }
    };
}

pub fn payments(export: &str) -> (Vec<u32>, u32) {
    let mut payments = Vec::new();
    let mut skipped = 0;
    for line in export.lines() {
        let cents = line.parse().unwrap_or(0);
        skip_if!(cents == 0);
        payments.push(cents);
    }
    (payments, skipped)
}

fn main() {}
