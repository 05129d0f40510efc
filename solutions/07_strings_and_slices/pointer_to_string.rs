//! pointer_to_string: a pointer to a pointer

/// The name under which a route is counted.
// `&str` is what a Go string is: a pointer to bytes and their number. It looks at
// a String, at a literal, at a part of either. `&String` can do nothing more for a
// reader; it points at the owner, who points at the bytes, and shuts out
// everybody who has text but no String. A caller with a String writes `&path` for
// either of the two.
pub fn metric_name(route: &str) -> String {
    route.trim_start_matches('/').replace('/', "_")
}

/// The bytes that went out in these responses.
// The same with `&[u64]` and `&Vec<u64>`: ask for the elements, not for the Vec.
pub fn total(sizes: &[u64]) -> u64 {
    sizes.iter().sum()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The responses of one route.
pub struct Route {
    pub path: String,
    pub sizes: Vec<u64>,
}

/// One line of the metrics page.
pub fn metrics_line(route: &Route) -> String {
    // The page keeps its route. It only lends what the helpers look at.
    format!("{} {}", metric_name(&route.path), total(&route.sizes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_is_not_used_up() {
        let route = Route {
            path: String::from("/api/orders"),
            sizes: vec![100, 20, 3],
        };
        assert_eq!(metrics_line(&route), "api_orders 123", "the first request");
        assert_eq!(metrics_line(&route), "api_orders 123", "the second request");
    }

    #[test]
    fn a_literal_is_a_route_too() {
        let name = metric_name("/healthz"); // no String owns this text
        assert_eq!(name, "healthz", "the metric of the route /healthz");
    }

    #[test]
    fn a_part_of_a_text_is_a_route_too() {
        let request = String::from("GET /api/cart HTTP/1.1");
        let name = metric_name(&request[4..13]); // a view, as a Go substring is
        assert_eq!(name, "api_cart", "the metric of the route /api/cart");
    }

    #[test]
    fn a_part_of_the_sizes_can_be_added_up() {
        let route = Route {
            path: String::from("/api/orders"),
            sizes: vec![100, 20, 3],
        };
        let last_two = total(&route.sizes[1..]); // a view, as a Go sub-slice is
        assert_eq!(last_two, 23, "20 and 3 bytes");
    }
}
