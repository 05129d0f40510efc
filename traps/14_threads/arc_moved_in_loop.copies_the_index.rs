// trap, refused by build E0599: `(*index).clone()` would copy the index and not the handle; it cannot be cloned, and there is no room for a second one.
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let mut searches = Vec::new();
    for query in queries {
        let copy = (*index).clone();
        searches.push(thread::spawn(move || copy.count(&query)));
    }
    searches
}

fn main() {}
