//! no_zero_struct: the fields that you did not mention
//!
//! A service calls others over HTTP. Each client names what is special about it and
//! leaves the rest alone. In Go the rest is zero, and sometimes zero means something:
//!
//! ```go
//! c := http.Client{Transport: t} // Timeout is 0: waits for ever
//! ```
//!
//! Payments must not be sent twice, so this client does not retry. In everything else
//! it is like all clients of the service; the given code below says how they are.
//! Your task: fill in the rest, so that it stays right when the usual values change.

/// The client that calls the payment provider.
pub fn payments(url: &str) -> Client {
    // TODO: two fields are not mentioned.
    Client {
        url: String::from(url),
        retries: 0,
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
