// trap, refused by build E0308: `unwrap` needs no other signature, and crashes on a slip of the keyboard; the caller wants to be told.
pub fn resize(pool: &mut Pool, input: &str) {
    let workers: u32 = input.trim().parse().unwrap();
    pool.workers = workers;
}

fn main() {}
