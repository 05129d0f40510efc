// trap, refused by lint clippy::expect_used: `expect` is an `unwrap` with a last word, and the server dies just the same.
pub fn handle(path: &str) -> Response {
    let text = path.strip_prefix("/users/").expect("a path of a user");
    let id: u32 = text.parse().expect("the number of a user");
    Response {
        status: 200,
        body: format!("user {id}"),
    }
}

fn main() {}
