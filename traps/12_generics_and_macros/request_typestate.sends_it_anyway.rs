// trap, refused by test: one can give the unfinished request a `send` of its own, and the rule that the types kept is gone.
use client::{NoUrl, Request};

impl Request<NoUrl> {
    fn send(self) -> String {
        self.url("").send()
    }
}

pub fn fetch(base: Option<&str>, path: &str) -> Result<String, NoBase> {
    let request = Request::new().header("Accept", "text/plain");
    if let Some(base) = base {
        return Ok(request.url(&format!("{base}{path}")).send());
    }
    Ok(request.send())
}

fn main() {}
