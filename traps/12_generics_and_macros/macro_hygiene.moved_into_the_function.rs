// trap, refused by build: a macro that is written below the counter does see it, but then no other importer sees the macro.
pub fn payments(export: &str) -> (Vec<u32>, u32) {
    let mut payments = Vec::new();
    let mut skipped = 0;
    macro_rules! skip_if {
        ($bad:expr) => {
            if $bad {
                skipped += 1;
                continue;
            }
        };
    }
    for line in export.lines() {
        let cents = line.parse().unwrap_or(0);
        skip_if!(cents == 0);
        payments.push(cents);
    }
    (payments, skipped)
}

fn main() {}
