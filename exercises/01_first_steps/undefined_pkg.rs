//! undefined_pkg: where is the map?
//!
//! The access log wants one number: how often was the busiest path requested?
//!
//! ```go
//! hits := map[string]int{} // built in, nothing to import
//! for _, path := range paths {
//!     hits[path]++
//! }
//! ```
//!
//! In the port `*hits.entry(path).or_insert(0) += 1` stands for `hits[path]++`.
//! The counting is right. Make it compile.

// TODO: tell the compiler where the map comes from.

/// How often the most requested path was requested.
pub fn busiest(paths: &[&str]) -> u32 {
    let mut hits = HashMap::new();
    for path in paths {
        *hits.entry(path).or_insert(0) += 1;
    }
    hits.into_values().max().unwrap_or(0)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_for_one_path_are_added_up() {
        let log = ["/", "/login", "/", "/cart", "/"];
        assert_eq!(busiest(&log), 3, "`/` was requested three times");
    }

    #[test]
    fn it_does_not_matter_where_in_the_log_they_stand() {
        let log = ["/login", "/cart", "/cart", "/login", "/", "/login"];
        assert_eq!(busiest(&log), 3, "`/login` was requested three times");
    }

    #[test]
    fn a_quiet_night_has_no_hits() {
        assert_eq!(busiest(&[]), 0, "nothing was requested");
    }
}
