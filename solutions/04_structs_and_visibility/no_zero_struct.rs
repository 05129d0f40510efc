//! no_zero_struct: the fields that you did not mention

/// The client that calls the payment provider.
// Every field of a struct has to come from somewhere. `..` names the value that the
// other fields are taken from; here it is the one that the service declares as its
// default, so the usual values stand in one place. A field added tomorrow will have its default here too, while a caller
// who wrote out every field would be told by the compiler.
pub fn payments(url: &str) -> Client {
    Client {
        url: String::from(url),
        retries: 0,
        ..Client::default()
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

/// The timeout that clients usually have. The operator can change it at any time.
static USUAL_TIMEOUT_MS: AtomicU32 = AtomicU32::new(2000);

/// How this service calls another one.
pub struct Client {
    pub url: String,
    pub retries: u32,
    /// Milliseconds until a call is given up.
    pub timeout_ms: u32,
    pub keep_alive: bool,
}

/// How a client is if nobody says otherwise.
impl Default for Client {
    fn default() -> Self {
        Client {
            url: String::from("http://localhost:8080"),
            retries: 3,
            timeout_ms: USUAL_TIMEOUT_MS.load(Ordering::Relaxed),
            keep_alive: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_calls_the_provider() {
        let client = payments("https://pay.example.com");
        assert_eq!(client.url, "https://pay.example.com", "the provider's URL");
    }

    #[test]
    fn a_payment_is_not_sent_twice() {
        let client = payments("https://pay.example.com");
        assert_eq!(client.retries, 0, "this client must not retry");
    }

    #[test]
    fn the_rest_is_as_for_every_client() {
        let client = payments("https://pay.example.com");
        assert_eq!(
            client.timeout_ms, 2000,
            "nobody asked for another timeout than the usual 2000 ms"
        );
        assert!(
            client.keep_alive,
            "nobody asked for a new connection per call: keep_alive is usually true"
        );

        USUAL_TIMEOUT_MS.store(5000, Ordering::Relaxed);
        let client = payments("https://pay.example.com");
        assert_eq!(
            client.timeout_ms, 5000,
            "the operator made 5000 ms the usual timeout, and this client must follow"
        );
    }
}
