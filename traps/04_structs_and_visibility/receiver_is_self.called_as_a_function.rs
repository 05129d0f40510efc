// trap, refused by build E0599: the compiler offers `Counter::record(…)`, and that satisfies this caller, but the handlers still have no method.
impl Counter {
    pub fn record(c: &mut Counter, part: &[u8]) {
        c.bytes += part.len();
        c.parts += 1;
    }
}

pub fn send_list(counter: &mut Counter, lines: &[&str]) {
    for line in lines {
        Counter::record(counter, line.as_bytes());
    }
}

fn main() {}
