// trap, refused by test: Go's zero value makes a URL out of nothing, and the request is sent to nowhere, as in Go.
use client::Request;

pub fn fetch(base: Option<&str>, path: &str) -> Result<String, NoBase> {
    let request = Request::new().header("Accept", "text/plain");
    let url = match base {
        Some(base) => format!("{base}{path}"),
        None => String::new(),
    };
    Ok(request.url(&url).send())
}

fn main() {}
