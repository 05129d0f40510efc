// trap, refused by build E0308: taking the list and returning it is Go's `x = append(x, …)`, but the callers of this helper only lend their list.
pub fn add_header(mut headers: Vec<String>, header: String) -> Vec<String> {
    headers.push(header);
    headers
}

pub fn default_headers() -> Vec<String> {
    let headers = Vec::new();
    let headers = add_header(headers, String::from("content-type: text/plain"));
    add_header(headers, String::from("cache-control: no-store"))
}

fn main() {}
