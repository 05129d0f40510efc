// trap, refused by build E0597: a local Vec owns all the texts at once, but it is still a local, and the list stays when it goes.
use std::collections::HashSet;

#[derive(Default)]
pub struct Subscribers<'a> {
    addresses: HashSet<&'a str>,
}

impl<'a> Subscribers<'a> {
    pub fn add(&mut self, typed: &'a [String]) {
        let mut texts = Vec::new();
        for address in typed {
            texts.push(address.trim().to_lowercase());
        }
        for text in &texts {
            self.addresses.insert(text.as_str());
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
