//! hello_macro: your first line of Rust
//!
//! Welcome. This is the greeting of a small service, on its way from Go:
//!
//! ```go
//! func greet(name string) string {
//!     return fmt.Sprintf("hello, %s", name)
//! }
//! ```
//!
//! Somebody has already swapped the `%s` for Rust's `{}`. One thing is missing.
//! Read what the compiler says, change the line, save.

// TODO: make `greet` return the greeting.
pub fn greet(name: &str) -> String {
    format("hello, {}", name)
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
