//! longest_of_two: which of them comes back?

/// `next`, if it fits the path and is longer than `best`, the winner so far.
// The result is one of two routes, so both carry `'a`: it is good for as long as
// both of them are there. The path is only looked at during the call. It gets no
// name, and the caller may throw it away while the route is still in use.
pub fn longer<'a>(best: &'a Route, next: &'a Route, path: &str) -> &'a Route {
    if path.starts_with(&next.prefix) && next.prefix.len() > best.prefix.len() {
        next
    } else {
        best
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A route of the server. It owns its handler, so there is no `Clone`.
pub struct Route {
    pub prefix: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(prefix: &str) -> Route {
        Route {
            prefix: String::from(prefix),
        }
    }

    #[test]
    fn the_longer_route_wins_if_it_fits() {
        let (root, api) = (route("/"), route("/api/"));
        assert_eq!(
            longer(&root, &api, "/api/users").prefix,
            "/api/",
            "`/api/` fits `/api/users` and is longer than `/`"
        );
        assert_eq!(
            longer(&root, &api, "/about").prefix,
            "/",
            "`/api/` does not fit `/about`"
        );
        assert_eq!(
            longer(&api, &root, "/api/users").prefix,
            "/api/",
            "`/` fits `/api/users`, but it is the shorter one"
        );
    }

    #[test]
    fn it_is_the_route_itself_and_no_copy() {
        let (root, api) = (route("/"), route("/api/"));
        let winner = longer(&root, &api, "/api/users");
        assert!(
            winner.prefix.as_ptr() == api.prefix.as_ptr(),
            "what came back is not the registered route itself, and has not its handler"
        );
        let second = route("/api/");
        let winner = longer(&api, &second, "/api/users");
        assert!(
            winner.prefix.as_ptr() == api.prefix.as_ptr(),
            "both routes are `/api/`: the next one is not longer, so the winner so far stays"
        );
    }

    #[test]
    fn the_route_is_still_good_when_the_path_is_gone() {
        let (root, api) = (route("/"), route("/api/"));
        let winner = {
            // The path belongs to the request. The request ends first.
            let path = format!("/api/users/{}", 7);
            longer(&root, &api, &path)
        };
        assert_eq!(winner.prefix, "/api/", "`/api/` serves `/api/users/7`");
    }
}
