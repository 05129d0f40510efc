// trap, refused by test: writing the zeros that Go would have put there compiles, and this client gives up at once and connects anew for each call.
pub fn payments(url: &str) -> Client {
    Client {
        url: String::from(url),
        retries: 0,
        timeout_ms: 0,
        keep_alive: false,
    }
}

fn main() {}
