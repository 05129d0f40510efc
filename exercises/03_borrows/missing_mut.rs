//! missing_mut: who may change it is written down
//!
//! A handler collects the headers of its response. A helper adds them.
//! In Go, nothing at the call says who changes what, or whether it lasts:
//! ```go
//! func addHeader(headers []string, h string) {
//!     headers = append(headers, h) // the caller does not see it
//! }
//! ```
//! Your task: let `add_header` add to the caller's list. Follow the compiler:
//! the permission has to be written in more than one place.

/// Adds a header to the response.
pub fn add_header(headers: &Vec<String>, header: String) {
    // TODO: a plain `&` only looks.
    headers.push(header);
}

/// The headers that every response of this service has.
pub fn default_headers() -> Vec<String> {
    let headers = Vec::new();
    add_header(&headers, String::from("content-type: text/plain"));
    add_header(&headers, String::from("cache-control: no-store"));
    headers
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caller_sees_the_new_header() {
        let mut headers = vec![String::from("server: ferris")];
        add_header(&mut headers, String::from("x-request-id: 7"));
        assert_eq!(
            headers,
            ["server: ferris", "x-request-id: 7"],
            "the header belongs in the list of the caller, behind the old ones"
        );
    }

    #[test]
    fn every_response_has_the_default_headers() {
        assert_eq!(
            default_headers(),
            ["content-type: text/plain", "cache-control: no-store"],
            "both default headers were added"
        );
    }
}
