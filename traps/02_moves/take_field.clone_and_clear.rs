// trap, refused by test: with a `clear` the lines go out once, but each flush allocates and copies all of them.
impl Buffer {
    pub fn flush(&mut self) -> Vec<String> {
        let out = self.lines.clone();
        self.lines.clear();
        out
    }
}

fn main() {}
