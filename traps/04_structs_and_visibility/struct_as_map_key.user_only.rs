// trap, refused by test: a plain number needs no derive, but users are numbered within their tenant and the tenant is gone.
use std::collections::HashMap;

pub struct Owner {
    pub tenant: u32,
    pub user: u32,
}

pub fn newest(rendered: Vec<(Owner, String)>) -> Vec<String> {
    let mut cache: HashMap<u32, String> = HashMap::new();
    for (owner, page) in rendered {
        cache.insert(owner.user, page);
    }
    cache.into_values().collect()
}

fn main() {}
