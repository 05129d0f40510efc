// trap, refused by test: the usual values can be read in the given code and written down here, and then this client keeps them when they change for all others.
pub fn payments(url: &str) -> Client {
    Client {
        url: String::from(url),
        retries: 0,
        timeout_ms: 2000,
        keep_alive: true,
    }
}

fn main() {}
