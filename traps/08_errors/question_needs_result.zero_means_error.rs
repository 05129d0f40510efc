// trap, refused by test: a 0 that stands for the error leaves no 0 for the operator who means it, and the reason is lost.
pub fn resize(pool: &mut Pool, input: &str) -> Result<(), &'static str> {
    let workers: u32 = input.trim().parse().unwrap_or(0);
    if workers == 0 {
        return Err("not a number");
    }
    pool.workers = workers;
    Ok(())
}

fn main() {}
