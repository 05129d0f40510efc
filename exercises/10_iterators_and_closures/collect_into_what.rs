//! collect_into_what: collect can build almost anything
//!
//! A trace shows the way of a request as one line, and how many services it came
//! through: `edge 2ms > auth 5ms > edge 1ms services=2`.
//! ```go
//! parts := make([]string, 0, len(hops))
//! services := make(map[string]bool) // a set (`HashSet`): who comes twice is in it once
//! for _, h := range hops {
//!     parts = append(parts, h.Label())
//!     services[h.Service] = true
//! }
//! ```
//! Your task: write the trace line. Say what each `collect` is to build.

/// The way of a request, hop by hop, and the number of its services.
pub fn trace_line(hops: &[Hop]) -> String {
    // TODO: in Go, each `make` says what is built. Who says it here?
    let parts = hops.iter().map(|hop| hop.label()).collect();
    let services = hops.iter().map(|hop| &hop.service).collect();
    format!("{} services={}", parts.join(" > "), services.len())
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
            "edge 2ms > auth 5ms > billing 40ms services=3",
            "the hops in the order they came in, with ` > ` between them, and three services"
        );
    }

    #[test]
    fn a_service_that_was_passed_twice_is_shown_twice_and_counted_once() {
        let hops = [hop("edge", 2), hop("auth", 5), hop("edge", 2)];
        assert_eq!(
            trace_line(&hops),
            "edge 2ms > auth 5ms > edge 2ms services=2",
            "the request came back through `edge`: three hops, but two services"
        );
    }

    #[test]
    fn one_hop_needs_no_arrow() {
        assert_eq!(
            trace_line(&[hop("edge", 7)]),
            "edge 7ms services=1",
            "a request that went no further than `edge`"
        );
    }
}
