// trap, refused by lint clippy::disallowed_methods: a leaked String lives long enough for any list, and longer than the program needs it: for ever.
use std::collections::HashSet;

#[derive(Default)]
pub struct Subscribers<'a> {
    addresses: HashSet<&'a str>,
}

impl<'a> Subscribers<'a> {
    pub fn add(&mut self, typed: &'a [String]) {
        for address in typed {
            let normal: &'a str = address.trim().to_lowercase().leak();
            self.addresses.insert(normal);
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
