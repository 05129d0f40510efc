// trap, refused by test: once the default fills the gaps it is easy to leave all to it, and a payment is sent up to four times.
pub fn payments(url: &str) -> Client {
    Client {
        url: String::from(url),
        ..Client::default()
    }
}

fn main() {}
