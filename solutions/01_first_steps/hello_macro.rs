//! hello_macro: your first line of Rust

// The `!` is part of the name. `format!` is a macro, so the compiler reads the
// text while it builds and checks it against the arguments. Go's Sprintf is a
// function and can only do that when it runs. A name may stand in the braces.
pub fn greet(name: &str) -> String {
    format!("hello, {name}")
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gopher_is_greeted() {
        assert_eq!(greet("gopher"), "hello, gopher", "the greeting of gopher");
    }

    #[test]
    fn everybody_is_greeted_by_name() {
        assert_eq!(greet("crab"), "hello, crab", "the greeting of crab");
        assert_eq!(greet("ann"), "hello, ann", "the greeting of ann");
    }
}
