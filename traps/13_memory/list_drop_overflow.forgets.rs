// trap, refused by test: what is never dropped overflows no stack, but the memory of the whole trail is lost.
impl Trail {
    pub fn clear(&mut self) {
        std::mem::forget(self.newest.take());
    }
}

impl Drop for Trail {
    fn drop(&mut self) {
        self.clear();
    }
}

fn main() {}
