//! unwrap_in_handler: one bad request
//!
//! A handler answers `/users/<number>`. It was tried with good requests only, and
//! unlike net/http this server does not recover from a panic.
//!
//! ```go
//! id, err := strconv.Atoi(text)
//! if err != nil {
//!     http.Error(w, err.Error(), http.StatusBadRequest)
//!     return
//! }
//! ```
//!
//! Answer 404 to any other path, and 400 when what follows is not a number. The body
//! of each says why.

/// Answers one request.
pub fn handle(path: &str) -> Response {
    // TODO: what the client sends is not up to you. (A number stays a `u32`.)
    let text = path.strip_prefix("/users/").unwrap();
    let id: u32 = text.parse().unwrap();
    Response {
        status: 200,
        body: format!("user {id}"),
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[derive(Debug, PartialEq)]
pub struct Response {
    pub status: u16,
    pub body: String,
}

/// Answers one request after the other.
pub fn serve(paths: &[&str]) -> Vec<Response> {
    let mut responses = Vec::new();
    for path in paths {
        responses.push(handle(path));
    }
    responses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_request_is_answered() {
        let response = handle("/users/7");
        assert_eq!(response.status, 200, "GET /users/7 is a good request");
        assert_eq!(response.body, "user 7", "the answer to GET /users/7");
    }

    #[test]
    fn every_number_is_a_user() {
        for id in [0, 1, 4_294_967_295_u32] {
            let response = handle(&format!("/users/{id}"));
            assert_eq!(response.status, 200, "GET /users/{id}: {id} is a number");
            assert_eq!(
                response.body,
                format!("user {id}"),
                "the answer to GET /users/{id}"
            );
        }
    }

    #[test]
    fn another_path_is_not_found() {
        for path in ["/", "/favicon.ico", "/orders/7"] {
            let response = handle(path);
            assert_eq!(response.status, 404, "GET {path}: nothing lives there");
            assert!(!response.body.is_empty(), "GET {path}: the body says why");
        }
    }

    #[test]
    fn a_user_that_is_no_number_is_a_bad_request() {
        for path in ["/users/ferris", "/users/-1", "/users/"] {
            let response = handle(path);
            assert_eq!(
                response.status, 400,
                "GET {path}: the client sent no number, and was told {:?}",
                response.body
            );
            assert!(!response.body.is_empty(), "GET {path}: the body says why");
        }
    }

    #[test]
    fn a_bad_request_does_not_stop_the_next_one() {
        let responses = serve(&["/users/1", "/users/%00", "/wp-login.php", "/users/2"]);
        assert_eq!(responses.len(), 4, "four requests, four answers");
        assert_eq!(
            responses[3].body, "user 2",
            "the good request after two bad ones"
        );
    }
}
