// trap, refused by lint clippy::ptr_arg: the first complaint is about the text, but a `&Vec` is the same pointer to a pointer.
pub fn metric_name(route: &str) -> String {
    route.trim_start_matches('/').replace('/', "_")
}

pub fn total(sizes: &Vec<u64>) -> u64 {
    sizes.iter().sum()
}

fn main() {}
