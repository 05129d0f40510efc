// trap, refused by lint: with an empty base there is a request on every path, and the question comes after it; that nothing is sent hangs on one line again, as in Go.
use client::Request;

pub fn fetch(base: Option<&str>, path: &str) -> Result<String, NoBase> {
    let request = Request::new()
        .header("Accept", "text/plain")
        .url(&format!("{}{path}", base.unwrap_or("")));
    if base.is_none() {
        return Err(NoBase);
    }
    Ok(request.send())
}

fn main() {}
