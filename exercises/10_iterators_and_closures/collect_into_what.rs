//! collect_into_what: collect can build almost anything
//!
//! A trace shows the way of a request as one line: `edge 2ms > auth 5ms`.
//! A request may pass a service twice.
//! ```go
//! parts := make([]string, 0, len(hops))
//! for _, h := range hops {
//!     parts = append(parts, h.Label())
//! }
//! return strings.Join(parts, " > ")
//! ```
//! Your task: write the trace line. Say what is to be collected into.

/// The way of a request, hop by hop.
pub fn trace_line(hops: &[Hop]) -> String {
    // TODO: in Go, `make` says what is built. Who says it here?
    let parts = hops.iter().map(|hop| hop.label()).collect();
    parts.join(" > ")
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A service that a request came through, and the time it took there.
pub struct Hop {
    pub service: String,
    pub ms: u32,
}

impl Hop {
    pub fn label(&self) -> String {
        format!("{} {}ms", self.service, self.ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hop(service: &str, ms: u32) -> Hop {
        Hop {
            service: String::from(service),
            ms,
        }
    }

    #[test]
    fn the_hops_stand_in_the_order_of_the_request() {
        let hops = [hop("edge", 2), hop("auth", 5), hop("billing", 40)];
        assert_eq!(
            trace_line(&hops),
            "edge 2ms > auth 5ms > billing 40ms",
            "the hops in the order they came in, with ` > ` between them"
        );
    }

    #[test]
    fn a_service_that_was_passed_twice_is_shown_twice() {
        let hops = [hop("edge", 2), hop("auth", 5), hop("edge", 2)];
        assert_eq!(
            trace_line(&hops),
            "edge 2ms > auth 5ms > edge 2ms",
            "the request came back through `edge`, so it stands there twice"
        );
    }

    #[test]
    fn one_hop_needs_no_arrow() {
        assert_eq!(
            trace_line(&[hop("edge", 7)]),
            "edge 7ms",
            "a request that went no further than `edge`"
        );
    }
}
