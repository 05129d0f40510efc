// trap, refused by test: one answer for all failures builds and survives, but a 500 says that the server is at fault, and somebody is woken up for a client's typing error.
pub fn handle(path: &str) -> Response {
    if let Some(text) = path.strip_prefix("/users/") {
        if let Ok(id) = text.parse::<u32>() {
            return Response {
                status: 200,
                body: format!("user {id}"),
            };
        }
    }
    Response {
        status: 500,
        body: String::from("internal server error"),
    }
}

fn main() {}
