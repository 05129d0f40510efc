//! move_out_of_index: the primary server

/// The first server of the pool. A pool is never empty.
pub fn primary(pool: &Pool) -> &str {
    // The pool is only borrowed here, so nothing can be taken out of it. What can
    // be handed out is a view: a `&str` is a pointer and a length, as Go's string
    // is. It is good as long as the pool is, and the compiler sees to that.
    &pool.servers[0]
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub struct Pool {
    pub servers: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool() -> Pool {
        Pool {
            servers: vec![String::from("db-1"), String::from("db-2")],
        }
    }

    #[test]
    fn the_first_server_is_the_primary() {
        let pool = pool();
        assert_eq!(primary(&pool), "db-1", "the primary of this pool");
        assert_eq!(pool.servers.len(), 2, "the pool keeps both of its servers");
    }

    #[test]
    fn asking_copies_no_text() {
        let pool = pool();
        let name = primary(&pool);
        assert_eq!(
            name.as_ptr(),
            pool.servers[0].as_ptr(),
            "this is a copy of the name, made for every request"
        );
    }
}
