// trap, refused by test: the type became a key, and the text that was the key before has stayed; but tenant 1 with user 12 and tenant 11 with user 2 make the same text.
use std::collections::HashMap;

#[derive(PartialEq, Eq, Hash)]
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
