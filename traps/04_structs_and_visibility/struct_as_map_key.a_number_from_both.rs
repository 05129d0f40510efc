// trap, refused by test: one number made of both works as long as no tenant has a thousand users; then two owners have the same number.
use std::collections::HashMap;

#[derive(PartialEq, Eq, Hash)]
pub struct Owner {
    pub tenant: u32,
    pub user: u32,
}

pub fn newest(rendered: Vec<(Owner, String)>) -> Vec<String> {
    let mut cache: HashMap<u32, String> = HashMap::new();
    for (owner, page) in rendered {
        cache.insert(owner.tenant * 1000 + owner.user, page);
    }
    cache.into_values().collect()
}

fn main() {}
