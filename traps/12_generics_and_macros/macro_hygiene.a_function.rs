// trap, refused by build E0268: a function can take the counter, but it cannot continue the loop of its caller.
fn skip_if(counter: &mut u32, bad: bool) {
    if bad {
        *counter += 1;
        continue;
    }
}

pub fn payments(export: &str) -> (Vec<u32>, u32) {
    let mut payments = Vec::new();
    let mut skipped = 0;
    for line in export.lines() {
        let cents = line.parse().unwrap_or(0);
        skip_if(&mut skipped, cents == 0);
        payments.push(cents);
    }
    (payments, skipped)
}

fn main() {}
