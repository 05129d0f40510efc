// trap, refused by test: `u32::default()` looks like the usual value, but it is the zero of the type and knows nothing of this service.
pub fn payments(url: &str) -> Client {
    Client {
        url: String::from(url),
        retries: 0,
        timeout_ms: u32::default(),
        keep_alive: bool::default(),
    }
}

fn main() {}
