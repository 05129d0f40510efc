// trap, refused by test: with a guard the old line has to go, because when all is well the lock is released twice, and the second time it may be somebody else's.
struct Held<'a>(&'a Lock);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.release();
    }
}

pub fn migrate(lock: &Lock, steps: impl FnOnce() -> Result<u32, String>) -> Result<u32, String> {
    lock.acquire();
    let _held = Held(lock);
    let rows = steps()?;
    lock.release();
    Ok(rows)
}

fn main() {}
