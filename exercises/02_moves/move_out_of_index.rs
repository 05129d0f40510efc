//! move_out_of_index: the primary server
//!
//! The connection pool tells everybody who asks which server is the primary. It
//! is asked for every request.
//!
//! ```go
//! func (p *Pool) Primary() string {
//!     return p.servers[0]
//! }
//! ```
//!
//! Go's string is a pointer and a length, so this is cheap. Keep it cheap: no text
//! is copied, and the pool keeps its servers.

// TODO: the pool keeps the name. What can you hand out instead?

/// The first server of the pool. A pool is never empty.
pub fn primary(pool: &Pool) -> String {
    pool.servers[0]
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
