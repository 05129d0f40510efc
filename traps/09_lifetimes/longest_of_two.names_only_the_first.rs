// trap, refused by build E0621: the first one is the winner so far, so it gets the name, but the other one may come back as well.
pub fn longer<'a>(best: &'a Route, next: &Route, path: &str) -> &'a Route {
    if path.starts_with(&next.prefix) && next.prefix.len() > best.prefix.len() {
        next
    } else {
        best
    }
}

fn main() {}
