// trap, refused by build E0373: without `move` nothing is taken, but the thread then borrows both from a function that is over before it.
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let mut searches = Vec::new();
    for query in queries {
        searches.push(thread::spawn(|| index.count(&query)));
    }
    searches
}

fn main() {}
