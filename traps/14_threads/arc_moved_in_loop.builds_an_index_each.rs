// trap, refused by test: an index of its own for every thread builds without any sharing, but there is no room for a second one.
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let mut searches = Vec::new();
    for query in queries {
        let index = Index {
            words: index.words.clone(),
            searches: Mutex::default(),
        };
        searches.push(thread::spawn(move || index.count(&query)));
    }
    searches
}

fn main() {}
