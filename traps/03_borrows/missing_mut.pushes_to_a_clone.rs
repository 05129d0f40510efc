// trap, refused by test: a clone may be changed without asking anybody, but the caller's list stays as it was, as in Go.
pub fn add_header(headers: &Vec<String>, header: String) {
    let mut headers = headers.clone();
    headers.push(header);
}

pub fn default_headers() -> Vec<String> {
    let headers = Vec::new();
    add_header(&headers, String::from("content-type: text/plain"));
    add_header(&headers, String::from("cache-control: no-store"));
    headers
}

fn main() {}
