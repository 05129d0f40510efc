// trap, refused by build E0506: declared before the loop the variable lives longer, but the next turn overwrites the text that the list looks at.
use std::collections::HashSet;

#[derive(Default)]
pub struct Subscribers<'a> {
    addresses: HashSet<&'a str>,
}

impl<'a> Subscribers<'a> {
    pub fn add(&mut self, typed: &'a [String]) {
        let mut normal;
        for address in typed {
            normal = address.trim().to_lowercase();
            self.addresses.insert(normal.as_str());
        }
    }

    pub fn count(&self) -> usize {
        self.addresses.len()
    }

    pub fn has(&self, address: &str) -> bool {
        self.addresses.contains(address)
    }
}

fn main() {}
