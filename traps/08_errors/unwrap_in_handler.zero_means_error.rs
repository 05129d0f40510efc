// trap, refused by test: a 0 that stands for the error keeps the server up, and user 0 cannot be asked for any more.
pub fn handle(path: &str) -> Response {
    let Some(text) = path.strip_prefix("/users/") else {
        return Response {
            status: 404,
            body: format!("nothing at {path}"),
        };
    };
    let id: u32 = text.parse().unwrap_or(0);
    if id == 0 {
        return Response {
            status: 400,
            body: format!("{text:?} is not a user number"),
        };
    }
    Response {
        status: 200,
        body: format!("user {id}"),
    }
}

fn main() {}
