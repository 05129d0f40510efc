// trap, refused by test leak: a leaked handle can be used by all threads without a clone, and it keeps the old index in memory after the next rebuild.
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let index: &'static Index = Box::leak(Box::new(index));
    let mut searches = Vec::new();
    for query in queries {
        searches.push(thread::spawn(move || index.count(&query)));
    }
    searches
}

fn main() {}
