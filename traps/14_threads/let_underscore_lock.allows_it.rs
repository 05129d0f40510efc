// trap, refused by test: the lint can be silenced, but the guard is still gone at the semicolon.
use std::sync::Mutex;

#[allow(let_underscore_lock)]
pub fn run_alone(lock: &Mutex<()>, migrate: impl FnOnce()) {
    let _ = lock.lock().unwrap();
    migrate();
}

fn main() {}
