// trap, refused by build E0597: the compiler's suggestion names all three, because it reads no body; but the result never comes from the path.
pub fn longer<'a>(best: &'a Route, next: &'a Route, path: &'a str) -> &'a Route {
    if path.starts_with(&next.prefix) && next.prefix.len() > best.prefix.len() {
        next
    } else {
        best
    }
}

fn main() {}
