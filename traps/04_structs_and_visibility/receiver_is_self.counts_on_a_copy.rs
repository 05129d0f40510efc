// trap, refused by test: `mut self` may be changed as well, but it is Go's value receiver: the method counts on a copy and drops it.
impl Counter {
    pub fn record(mut self, part: &[u8]) {
        self.bytes += part.len();
        self.parts += 1;
    }
}

pub fn send_list(counter: &mut Counter, lines: &[&str]) {
    for line in lines {
        counter.record(line.as_bytes());
    }
}

fn main() {}
