//! arc_moved_in_loop: one handle for each thread
use std::sync::Arc;
use std::thread::{self, JoinHandle};

/// Starts a search for each query, in their order.
// Each turn makes a handle of its own, before the closure, and the closure moves
// that one away. Cloning an Arc copies a pointer and adds one to a counter; the
// index itself is not touched. The name may stay the same: it shadows the outer
// one until the end of the turn.
pub fn search_all(index: Arc<Index>, queries: Vec<String>) -> Vec<JoinHandle<usize>> {
    let mut searches = Vec::new();
    for query in queries {
        let index = Arc::clone(&index);
        searches.push(thread::spawn(move || index.count(&query)));
    }
    searches
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The words of all pages. It cannot be cloned: there is no room for a second one.
pub struct Index {
    words: Vec<&'static str>,
    /// For the metrics: what was searched for, and the thread that did it.
    searches: std::sync::Mutex<Vec<(String, std::thread::ThreadId)>>,
}

impl Index {
    /// How often the word is on our pages.
    pub fn count(&self, query: &str) -> usize {
        let by = std::thread::current().id();
        self.searches.lock().unwrap().push((query.to_string(), by));
        self.words.iter().filter(|word| **word == query).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    fn index() -> Arc<Index> {
        let words = "go crab go gopher go crab".split(' ').collect();
        let searches = Mutex::default();
        Arc::new(Index { words, searches })
    }

    /// Searches for all the words, and waits for the results.
    fn hits(index: Arc<Index>, words: &[&str]) -> Vec<usize> {
        let queries = words.iter().map(|word| word.to_string()).collect();
        search_all(index, queries)
            .into_iter()
            .map(|search| search.join().expect("a search must not panic"))
            .collect()
    }

    #[test]
    fn every_query_has_its_result() {
        assert_eq!(
            hits(index(), &["go", "crab", "rust", "gopher"]),
            [3, 2, 0, 1],
            "how often go, crab, rust and gopher are on the pages"
        );
    }

    #[test]
    fn every_thread_does_its_own_search_in_the_one_index() {
        let index = index();
        let words = ["go", "crab", "gopher"];
        let threads = search_all(Arc::clone(&index), words.map(String::from).to_vec());
        for (word, thread) in words.into_iter().zip(threads) {
            let id = thread.thread().id();
            assert!(thread.join().is_ok(), "a search must not panic");
            let searches = index.searches.lock().unwrap();
            let by = searches.iter().find(|(query, _)| query == word);
            let Some((_, by)) = by else {
                panic!("nobody searched the index for {word}: was there a second index?");
            };
            assert_eq!(
                *by, id,
                "the search for {word} was not done by the thread that was handed out for it: \
                 the searches take turns"
            );
        }
    }

    #[test]
    fn no_query_means_no_search() {
        assert_eq!(hits(index(), &[]), [], "nobody asked for anything");
    }

    #[test]
    fn nobody_holds_the_index_after_the_last_search() {
        let index = index();
        hits(Arc::clone(&index), &["go", "crab", "gopher"]);
        let others = Arc::strong_count(&index) - 1;
        assert_eq!(
            others, 0,
            "leak: all searches are over, and {others} handles still keep the index in memory"
        );
    }
}
