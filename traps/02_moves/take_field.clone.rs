// trap, refused by test: the compiler offers `.clone()`, but the lines stay in the buffer and the next flush hands them out again.
impl Buffer {
    pub fn flush(&mut self) -> Vec<String> {
        self.lines.clone()
    }
}

fn main() {}
