//! quiz_3_http_handlers: MILESTONE: the heart of net/http
//!
//! An interface, an adapter for functions, middleware, and a mux. Port it from Go:
//! ```go
//! mux.Handle("/admin/", via("edge", auth(http.HandlerFunc(admin))))
//! ```
//!
//! In Rust nobody writes `HandlerFunc`: every function and closure from `&Request`
//! to `Response` is a handler, and so is a `Mux`. The middleware takes any handler.
//! As in Go for patterns that end in `/`, the longest that the path begins with wins.

// TODO: `Handler` is a trait. Say at each place below what kind of handler is meant.
// TODO: no function and no closure has the type in this line; each has its own.
impl Handler for fn(&Request) -> Response {
    fn serve(&self, request: &Request) -> Response {
        self(request)
    }
}

/// Answers 401 to whoever has no token.
pub fn auth(next: Handler) -> Handler {
    |request: &Request| match request.token {
        Some(_) => next.serve(request),
        None => Response::new(401, "who is there?"),
    }
}

/// Writes the name of a proxy onto the answer on its way out.
pub fn via(proxy: String, next: Handler) -> Handler {
    |request: &Request| {
        let mut response = next.serve(request);
        response.via.push(proxy.clone());
        response
    }
}

#[derive(Default)]
pub struct Mux {
    routes: Vec<(String, Handler)>,
}

impl Mux {
    pub fn handle(&mut self, pattern: &str, handler: Handler) {
        self.routes.push((pattern.to_string(), handler));
    }
}

impl Handler for Mux {
    fn serve(&self, request: &Request) -> Response {
        for (pattern, handler) in &self.routes {
            if request.path.starts_with(pattern) {
                return handler.serve(request); // TODO: the first one, not the longest
            }
        }
        Response::new(404, "nothing here")
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub struct Request {
    pub path: String,
    pub token: Option<String>,
}

#[derive(Debug, PartialEq)]
pub struct Response {
    pub status: u16,
    pub body: String,
    /// The proxies that the answer came through, the innermost first.
    pub via: Vec<String>,
}

impl Response {
    pub fn new(status: u16, body: &str) -> Response {
        Response {
            status,
            body: body.to_string(),
            via: Vec::new(),
        }
    }
}

/// What answers requests.
pub trait Handler {
    fn serve(&self, request: &Request) -> Response;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    thread_local! {
        static SECRETS_TOLD: Cell<u32> = const { Cell::new(0) };
    }

    fn hello(request: &Request) -> Response {
        Response::new(200, &format!("hello from {}", request.path))
    }

    fn secret(_: &Request) -> Response {
        SECRETS_TOLD.set(SECRETS_TOLD.get() + 1);
        Response::new(200, "the secret")
    }

    fn from_stranger(path: &str) -> Request {
        Request {
            path: path.to_string(),
            token: None,
        }
    }

    fn from_ann(path: &str) -> Request {
        Request {
            path: path.to_string(),
            token: Some("ann".to_string()),
        }
    }

    #[test]
    fn a_function_is_a_handler() {
        let response = auth(hello).serve(&from_ann("/x"));
        assert_eq!(response.status, 200, "ann has a token");
        assert_eq!(response.body, "hello from /x", "what `hello` answers");
    }

    #[test]
    fn a_closure_with_its_own_data_is_a_handler() {
        let motto = "be kind".to_string();
        let handler = auth(move |_: &Request| Response::new(200, &motto));
        for _ in 0..2 {
            let response = handler.serve(&from_ann("/motto"));
            assert_eq!(response.body, "be kind", "the motto, at every request");
        }
    }

    #[test]
    fn a_stranger_does_not_get_to_the_handler() {
        SECRETS_TOLD.set(0);
        let response = auth(secret).serve(&from_stranger("/secret"));
        assert_eq!(response.status, 401, "a stranger has no token");
        assert_eq!(response.body, "who is there?", "what a stranger reads");
        assert_eq!(
            SECRETS_TOLD.get(),
            0,
            "the answer is 401, but the handler behind `auth` has run"
        );
    }

    #[test]
    fn middleware_wraps_in_the_order_in_which_it_is_written() {
        let open = via("edge".to_string(), auth(hello));
        let shut = auth(via("edge".to_string(), hello));
        assert_eq!(
            open.serve(&from_stranger("/")).via,
            ["edge"],
            "`via` is outside: the 401 of `auth` comes through it"
        );
        assert!(
            shut.serve(&from_stranger("/")).via.is_empty(),
            "`auth` is outside: its 401 does not come through `via`"
        );
        let twice = via("edge".to_string(), via("cache".to_string(), hello));
        assert_eq!(
            twice.serve(&from_ann("/")).via,
            ["cache", "edge"],
            "the innermost proxy comes first"
        );
    }

    #[test]
    fn the_longest_pattern_wins() {
        let mut mux = Mux::default();
        mux.handle("/", |_: &Request| Response::new(200, "home"));
        mux.handle("/admin/keys/", |_: &Request| Response::new(200, "keys"));
        mux.handle("/admin/", |_: &Request| Response::new(200, "admin"));
        for (path, body) in [
            ("/", "home"),
            ("/about", "home"),
            ("/about/admin/", "home"),
            ("/admin/users", "admin"),
            ("/admin/keys/7", "keys"),
        ] {
            assert_eq!(
                mux.serve(&from_ann(path)).body,
                body,
                "the page for {path}, with the patterns /, /admin/keys/ and /admin/"
            );
        }
    }

    #[test]
    fn an_unknown_path_is_not_found() {
        let mut mux = Mux::default();
        mux.handle("/admin/", hello);
        let response = mux.serve(&from_ann("/about"));
        assert_eq!(response.status, 404, "only /admin/ is served");
    }

    #[test]
    fn one_mux_holds_all_kinds_of_handlers() {
        let mut admin = Mux::default();
        admin.handle("/admin/", secret);

        let mut mux = Mux::default();
        mux.handle("/admin/", via("edge".to_string(), auth(admin)));
        mux.handle("/", hello);

        let home = mux.serve(&from_stranger("/"));
        assert_eq!(home.body, "hello from /", "a function behind `/`");
        let stranger = mux.serve(&from_stranger("/admin/secret"));
        assert_eq!(stranger.status, 401, "`auth` around a mux");
        let ann = mux.serve(&from_ann("/admin/secret"));
        assert_eq!(ann.body, "the secret", "a mux inside `auth` inside `via`");
        assert_eq!(ann.via, ["edge"], "and the answer came through `via`");
    }
}
