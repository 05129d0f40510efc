// trap, refused by test: the exchange is right, but the last arm forgets that the old state was taken out, and a second finish cancels a stored upload.
impl Upload {
    pub fn finish(&mut self) {
        if let State::Receiving { chunks } = std::mem::replace(&mut self.state, State::Cancelled) {
            self.state = State::Stored { chunks };
        }
    }
}

fn main() {}
