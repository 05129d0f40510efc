// trap, refused by build E0277: `take` was right for the buffer in chapter 02, but it leaves an empty value behind, and there is no empty State.
impl Upload {
    pub fn finish(&mut self) {
        self.state = match std::mem::take(&mut self.state) {
            State::Receiving { chunks } => State::Stored { chunks },
            other => other,
        };
    }
}

fn main() {}
