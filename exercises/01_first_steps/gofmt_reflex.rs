//! gofmt_reflex: one style for everybody
//!
//! The code is right: it compiles and its tests pass. You would not merge it.
//! In Go you would not even discuss it:
//!
//! ```sh
//! $ gofmt -l .        # names the files it would change
//! $ gofmt -w load.go
//! ```
//!
//! Rust has the same tool, `rustfmt`. Run it, here or from your editor:
//!
//! ```sh
//! $ rustfmt --edition 2024 exercises/01_first_steps/gofmt_reflex.rs
//! ```

// TODO: let rustfmt do this, not your hands.
pub fn respond(load:u32,limit:u32)->Reply{
  if load<limit {reply(200)}
    else if load==limit { reply(429) } else {reply(503)}
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A reply knows where in the source it was made, as with `log.Lshortfile` in Go.
pub struct Reply {
    pub status: u16,
    pub column: u32,
}

#[track_caller]
pub fn reply(status: u16) -> Reply {
    let here = std::panic::Location::caller();
    Reply {
        status,
        column: here.column(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reply_depends_on_the_load() {
        assert_eq!(respond(5, 9).status, 200, "below the limit");
        assert_eq!(respond(9, 9).status, 429, "at the limit");
        assert_eq!(respond(10, 9).status, 503, "over the limit");
    }

    #[test]
    fn every_reply_stands_where_rustfmt_puts_it() {
        for load in [5, 9, 10] {
            let column = respond(load, 9).column;
            assert_eq!(
                column, 9,
                "rustfmt puts every reply in column 9: does something keep it away?"
            );
        }
    }
}
