//! missing_mut: who may change it is written down

/// Adds a header to the response.
// Three places must agree: the owner says `let mut`, the caller lends with
// `&mut`, the callee asks for `&mut`. So whoever reads only the call already
// knows that the list may come back changed.
pub fn add_header(headers: &mut Vec<String>, header: String) {
    headers.push(header);
}

/// The headers that every response of this service has.
pub fn default_headers() -> Vec<String> {
    let mut headers = Vec::new();
    add_header(&mut headers, String::from("content-type: text/plain"));
    add_header(&mut headers, String::from("cache-control: no-store"));
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
