//! request_typestate: a request that cannot be sent too early

use client::Request;

/// Gets a page of the customer's site as plain text.
// `url` does not change a request, it takes a `Request<NoUrl>` and returns a
// `Request<HasUrl>`: another type, and the only one with a `send`. A variable has
// one type, so it cannot be the one or the other "depending on the config". The
// question has to be answered first, and the answer for "no base" has to be
// something else than a request.
pub fn fetch(base: Option<&str>, path: &str) -> Result<String, NoBase> {
    let Some(base) = base else {
        return Err(NoBase);
    };
    let request = Request::new()
        .header("Accept", "text/plain")
        .url(&format!("{base}{path}"));
    Ok(request.send())
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The config names no base URL.
#[derive(Debug, PartialEq)]
pub struct NoBase;

/// A client for HTTP, without the network.
pub mod client {
    use std::cell::RefCell;

    thread_local! {
        static SENT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    /// The state of a request that goes nowhere yet.
    pub struct NoUrl;

    /// The state of a request that can be sent.
    pub struct HasUrl {
        url: String,
    }

    /// A request. `S` is its state.
    pub struct Request<S> {
        state: S,
        headers: String,
    }

    impl Request<NoUrl> {
        #[expect(clippy::new_without_default, reason = "a request is made on purpose")]
        pub fn new() -> Request<NoUrl> {
            Request {
                state: NoUrl,
                headers: String::new(),
            }
        }

        /// Takes a request without a URL and gives back one with a URL.
        pub fn url(self, url: &str) -> Request<HasUrl> {
            let url = url.to_string();
            Request {
                state: HasUrl { url },
                headers: self.headers,
            }
        }
    }

    impl<S> Request<S> {
        /// Adds a header. The state stays as it is.
        pub fn header(mut self, name: &str, value: &str) -> Request<S> {
            self.headers += &format!(" [{name}: {value}]");
            self
        }
    }

    impl Request<HasUrl> {
        /// Sends the request and returns the answer.
        pub fn send(self) -> String {
            let line = format!("GET {}{}", self.state.url, self.headers);
            SENT.with_borrow_mut(|sent| sent.push(line));
            format!("the page at {}", self.state.url)
        }
    }

    /// What was sent since the last call of this function.
    pub fn sent() -> Vec<String> {
        SENT.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_fetched_from_the_base_url() {
        assert_eq!(
            fetch(Some("https://ann.example"), "/news"),
            Ok("the page at https://ann.example/news".to_string()),
            "the page /news of a customer with a base URL"
        );
    }

    #[test]
    fn the_header_is_sent_with_it() {
        let _before = client::sent();
        let _ = fetch(Some("https://bob.example"), "/");
        assert_eq!(
            client::sent(),
            ["GET https://bob.example/ [Accept: text/plain]"],
            "one request should be sent, and it should ask for plain text"
        );
    }

    #[test]
    fn without_a_base_nothing_is_sent() {
        let _before = client::sent();
        let answer = fetch(None, "/news");
        let sent = client::sent();
        assert!(
            sent.is_empty(),
            "the config names no base URL, and these requests were sent: {sent:?}"
        );
        assert_eq!(
            answer,
            Err(NoBase),
            "the caller should hear that the base is missing"
        );
    }
}
