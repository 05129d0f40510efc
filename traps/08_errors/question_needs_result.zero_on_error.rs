// trap, refused by test: `unwrap_or(0)` is Go's `n, _ :=`, and a slip of the keyboard leaves the pool without workers.
use std::num::ParseIntError;

pub fn resize(pool: &mut Pool, input: &str) -> Result<(), ParseIntError> {
    pool.workers = input.trim().parse().unwrap_or(0);
    Ok(())
}

fn main() {}
