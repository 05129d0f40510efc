//! pointer_to_string: a pointer to a pointer
//!
//! Two helpers of the metrics page. Their author passed pointers "to save copies".
//!
//! ```go
//! func MetricName(route *string) string // a string is a pointer already
//! func Total(sizes *[]uint64) uint64    // so is a slice
//! ```
//!
//! The port says the same and computes the right thing. clippy objects, and the
//! tests call both with things that are no `String` and no `Vec`. Change what the
//! functions ask for.

/// The name under which a route is counted.
// TODO: what does this function need to know about its text?
pub fn metric_name(route: &String) -> String {
    route.trim_start_matches('/').replace('/', "_")
}

/// The bytes that went out in these responses.
pub fn total(sizes: &Vec<u64>) -> u64 {
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
