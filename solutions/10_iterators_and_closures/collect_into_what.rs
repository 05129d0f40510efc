//! collect_into_what: collect can build almost anything

use std::collections::HashSet;

/// The way of a request, hop by hop, and the number of its services.
// `collect` builds whatever its result is used as: a Vec, a set, a map, a String.
// `join` and `len` alone do not tell, so the variables say it, as `make` does in Go:
// a list for the way, a set to count. `_` leaves the elements to the compiler, which
// knows them from the chain. Without a variable to annotate, the type goes into the
// call, as in Go's `Collect[T](…)`:
//     hops.iter().map(|hop| hop.label()).collect::<Vec<_>>().join(" > ")
// A loop with `push` and `insert`, as in Go, is right too.
pub fn trace_line(hops: &[Hop]) -> String {
    let parts: Vec<String> = hops.iter().map(|hop| hop.label()).collect();
    let services: HashSet<_> = hops.iter().map(|hop| &hop.service).collect();
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
