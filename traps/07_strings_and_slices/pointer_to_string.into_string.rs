// trap, refused by lint clippy::disallowed_methods: `impl Into<String>` takes a literal as well as a `&String`, and copies all of it at every call.
pub fn metric_name(route: impl Into<String>) -> String {
    let route: String = route.into();
    route.trim_start_matches('/').replace('/', "_")
}

pub fn total(sizes: &[u64]) -> u64 {
    sizes.iter().sum()
}

fn main() {}
