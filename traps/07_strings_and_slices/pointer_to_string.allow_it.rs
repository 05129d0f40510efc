// trap, refused by build E0453: an `allow` silences clippy, and helps no caller who has a literal or a part of a list.
#[allow(clippy::ptr_arg)]
pub fn metric_name(route: &String) -> String {
    route.trim_start_matches('/').replace('/', "_")
}

#[allow(clippy::ptr_arg)]
pub fn total(sizes: &Vec<u64>) -> u64 {
    sizes.iter().sum()
}

fn main() {}
