// trap, refused by build E0061: there is a function of that name, and the compiler even offers it; it is the part that the macro calls, and takes prepared arguments.
use std::fmt::format;

pub fn greet(name: &str) -> String {
    format("hello, {}", name)
}

fn main() {}
