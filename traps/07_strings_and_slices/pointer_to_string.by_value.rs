// trap, refused by build E0308: without the `&` clippy has nothing to object to, but now the functions take the caller's String and Vec away, and a literal is still no String.
pub fn metric_name(route: String) -> String {
    route.trim_start_matches('/').replace('/', "_")
}

pub fn total(sizes: Vec<u64>) -> u64 {
    sizes.iter().sum()
}

fn main() {}
