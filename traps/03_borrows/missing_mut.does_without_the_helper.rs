// trap, refused by test: filling the list where it is owned needs only one `mut`, but then the helper does nothing for its other callers.
pub fn add_header(_headers: &Vec<String>, _header: String) {}

pub fn default_headers() -> Vec<String> {
    vec![
        String::from("content-type: text/plain"),
        String::from("cache-control: no-store"),
    ]
}

fn main() {}
