// trap, refused by build: `%s` is in every gopher's fingers, but the macro looks for `{}` and finds an argument that nothing uses.
pub fn greet(name: &str) -> String {
    format!("hello, %s", name)
}

fn main() {}
