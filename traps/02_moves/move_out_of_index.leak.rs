// trap, refused by test: a leaked clone is a `&str` too, but it is still a copy for every request, and now one that is never freed.
pub fn primary(pool: &Pool) -> &str {
    pool.servers[0].clone().leak()
}

fn main() {}
