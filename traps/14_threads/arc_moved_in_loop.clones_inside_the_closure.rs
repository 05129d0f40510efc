// trap, refused by build E0382: the clone is right and stands in the wrong place: to make it in there, the closure has to take the outer handle along.
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let mut searches = Vec::new();
    for query in queries {
        searches.push(thread::spawn(move || {
            let index = Arc::clone(&index);
            index.count(&query)
        }));
    }
    searches
}

fn main() {}
