// trap, refused by test: a `let` in the macro ends the complaint about the name, but it makes a new counter for every bad line.
macro_rules! skip_if {
    ($counter:ident, $bad:expr) => {
        if $bad {
            let mut $counter = $counter;
            $counter += 1;
            continue;
        }
    };
}

pub fn payments(export: &str) -> (Vec<u32>, u32) {
    let mut payments = Vec::new();
    let skipped = 0;
    for line in export.lines() {
        let cents = line.parse().unwrap_or(0);
        skip_if!(skipped, cents == 0);
        payments.push(cents);
    }
    (payments, skipped)
}

fn main() {}
