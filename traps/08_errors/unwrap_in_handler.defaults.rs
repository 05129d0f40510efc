// trap, refused by test: `unwrap_or_default` pleases the lint, but it answers 200 to everybody, and garbage gets the page of user 0.
pub fn handle(path: &str) -> Response {
    let text = path.strip_prefix("/users/").unwrap_or_default();
    let id: u32 = text.parse().unwrap_or_default();
    Response {
        status: 200,
        body: format!("user {id}"),
    }
}

fn main() {}
