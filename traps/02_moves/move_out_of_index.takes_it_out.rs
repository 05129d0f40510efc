// trap, refused by build E0308: `remove` does move the name out, but it needs a pool that it may change, and the pool has lost its primary.
pub fn primary(pool: &mut Pool) -> String {
    pool.servers.remove(0)
}

fn main() {}
