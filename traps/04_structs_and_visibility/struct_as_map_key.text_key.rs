// trap, refused by test: a text is a key that always works, but tenant 1 with user 12 and tenant 11 with user 2 make the same text.
use std::collections::HashMap;

pub struct Owner {
    pub tenant: u32,
    pub user: u32,
}

pub fn newest(rendered: Vec<(Owner, String)>) -> Vec<String> {
    let mut cache: HashMap<String, String> = HashMap::new();
    for (owner, page) in rendered {
        cache.insert(format!("{}{}", owner.tenant, owner.user), page);
    }
    cache.into_values().collect()
}

fn main() {}
