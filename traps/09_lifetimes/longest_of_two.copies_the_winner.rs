// trap, refused by test: a route of its own needs no lifetime, but then the server serves with a copy that nobody registered.
pub fn longer(best: &Route, next: &Route, path: &str) -> Route {
    let winner = if path.starts_with(&next.prefix) && next.prefix.len() > best.prefix.len() {
        next
    } else {
        best
    };
    Route {
        prefix: winner.prefix.clone(),
    }
}

fn main() {}
