// trap, refused by test: with `..` nothing has to be moved and everything builds, but the stored upload has no chunks.
impl Upload {
    pub fn finish(&mut self) {
        if let State::Receiving { .. } = self.state {
            self.state = State::Stored { chunks: Vec::new() };
        }
    }
}

fn main() {}
