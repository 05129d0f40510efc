// trap, refused by build E0599: a hash finds the bucket, but two keys can have the same hash; the map must also be able to compare them.
use std::collections::HashMap;

#[derive(Hash)]
pub struct Owner {
    pub tenant: u32,
    pub user: u32,
}

pub fn newest(rendered: Vec<(Owner, String)>) -> Vec<String> {
    let mut cache: HashMap<Owner, String> = HashMap::new();
    for (owner, page) in rendered {
        cache.insert(owner, page);
    }
    cache.into_values().collect()
}

fn main() {}
