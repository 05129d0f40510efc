// trap, refused by test: out here the one handle is enough for all searches, but they take turns, and the threads get nothing but their results.
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let mut searches = Vec::new();
    for query in queries {
        let hits = index.count(&query);
        searches.push(thread::spawn(move || hits));
    }
    searches
}

fn main() {}
