// trap, refused by lint: `unwrap` has a URL on every path that goes on, but the caller wanted an error and gets a panic.
use client::Request;

pub fn fetch(base: Option<&str>, path: &str) -> Result<String, NoBase> {
    let url = format!("{}{path}", base.unwrap());
    let request = Request::new().header("Accept", "text/plain").url(&url);
    Ok(request.send())
}

fn main() {}
