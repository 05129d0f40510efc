// trap, refused by test: the guard is right, but `_` is no variable: it is dropped at once, and the steps run without the lock.
struct Held<'a>(&'a Lock);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.release();
    }
}

pub fn migrate(lock: &Lock, steps: impl FnOnce() -> Result<u32, String>) -> Result<u32, String> {
    lock.acquire();
    let _ = Held(lock);
    steps()
}

fn main() {}
