// trap, refused by test: the compiler offers `.clone()`, and it compiles, but now every request allocates and copies a name.
pub fn primary(pool: &Pool) -> String {
    pool.servers[0].clone()
}

fn main() {}
