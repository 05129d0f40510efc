// trap, refused by build E0308: in Go one assigns the finished request to the same variable, but here the finished one has another type.
use client::Request;

pub fn fetch(base: Option<&str>, path: &str) -> Result<String, NoBase> {
    let mut request = Request::new().header("Accept", "text/plain");
    if let Some(base) = base {
        request = request.url(&format!("{base}{path}"));
    }
    Ok(request.send())
}

fn main() {}
