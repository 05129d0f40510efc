// trap, refused by test: with `if let Ok` the pool keeps its size, but the function says `Ok` to everything, and the operator believes it.
use std::num::ParseIntError;

pub fn resize(pool: &mut Pool, input: &str) -> Result<(), ParseIntError> {
    if let Ok(workers) = input.trim().parse() {
        pool.workers = workers;
    }
    Ok(())
}

fn main() {}
