//! first_result_wins: the losers stand in their send
//!
//! Support looks for a request id in all log files at once. The first `n` lines are
//! enough. In Go the answer is there at once, and whoever finds another line stays for
//! ever, because nobody receives any more:
//!
//!     for _, l := range logs {
//!         go func(l Log) { for _, line := range l.grep(id) { hits <- line } }(l)
//!     }
//!     for len(found) < n { found = append(found, <-hits) }
//!
//! Scoped threads do not let you leave with searchers still at work, so here it is
//! the caller who waits for ever. Make the search end soon after the last hit that is
//! wanted, also in a log that grows for ever and has a hit in every line.
use std::sync::mpsc;
use std::thread;

/// The first `n` lines with this id, from whichever logs have them first.
pub fn first_hits(logs: &[Log], id: &str, n: usize) -> Vec<String> {
    let (tx, rx) = mpsc::sync_channel(0); // unbuffered: `send` waits for a `recv`
    thread::scope(|s| {
        for log in logs {
            let tx = tx.clone();
            s.spawn(move || {
                for line in log.lines() {
                    if line.contains(id) {
                        tx.send(line).unwrap();
                    }
                }
            });
        }
        drop(tx);
        // TODO: `n` hits are received. What becomes of the searchers?
        rx.iter().take(n).collect()
    })
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A log file.
#[derive(Default)]
pub struct Log {
    text: &'static str,
    /// Somebody still writes it: after the last line it goes on with the first.
    live: bool,
    /// Its first line is written when this one is done.
    after: Option<std::sync::Arc<std::sync::atomic::AtomicBool>>,
    /// The writer has stopped.
    closed: std::sync::atomic::AtomicBool,
    /// Who reads it, and how many lines were read.
    searcher: std::sync::OnceLock<std::thread::ThreadId>,
    read: std::sync::atomic::AtomicUsize,
    done: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Log {
    pub fn lines(&self) -> Lines<'_> {
        self.searcher.set(std::thread::current().id()).ok();
        Lines { log: self, read: 0 }
    }

    fn is_closed(&self) -> bool {
        self.closed.load(std::sync::atomic::Ordering::SeqCst)
    }

    /// Waits until there is something in it.
    fn open(&self) {
        if let Some(first) = &self.after {
            while !first.load(std::sync::atomic::Ordering::SeqCst) && !self.is_closed() {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
        }
    }
}

/// The lines of a log, one after the other.
pub struct Lines<'a> {
    log: &'a Log,
    read: usize,
}

impl Iterator for Lines<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.log.open();
        let count = self.log.text.lines().count();
        if self.read >= count {
            if !self.log.live || self.log.is_closed() {
                return None;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        self.read += 1;
        self.log
            .read
            .fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let line = self.log.text.lines().nth((self.read - 1) % count)?;
        Some(line.to_string())
    }
}

impl Drop for Lines<'_> {
    fn drop(&mut self) {
        self.log
            .done
            .store(true, std::sync::atomic::Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::sync::Arc;
    use std::sync::atomic::Ordering::SeqCst;
    use std::thread;
    use std::time::{Duration, Instant};

    const FOUND: &str = "GET /cart id=7 200\nGET /pay id=7 500\nGET /pay id=7 200\n";
    const OTHERS: &str = "GET /cart id=8 200\nGET /pay id=9 200\n";

    fn log(text: &'static str, live: bool) -> Log {
        Log {
            text,
            live,
            ..Log::default()
        }
    }

    /// Looks for `n` lines with id 7, for two seconds at most: the hits, and the logs.
    fn search(logs: Vec<Log>, n: usize) -> (Vec<String>, Arc<Vec<Log>>) {
        let logs = Arc::new(logs);
        let searched = Arc::clone(&logs);
        let call = thread::spawn(move || first_hits(&searched, "id=7", n));
        let start = Instant::now();
        while !call.is_finished() && start.elapsed() < Duration::from_secs(2) {
            thread::sleep(Duration::from_millis(2));
        }
        let finished = call.is_finished();
        let left = logs.iter().filter(|log| !log.done.load(SeqCst)).count();
        logs.iter().for_each(|log| log.closed.store(true, SeqCst));
        assert!(
            finished,
            "leak: {left} of {} searchers are still there after two seconds: they stand in \
             `send`, where nobody receives, or read on, though nobody listens",
            logs.len()
        );
        let hits = call.join().unwrap_or_else(|_| {
            panic!("a searcher panicked: that nobody wants its hit is no fault, it can go home")
        });
        for hit in &hits {
            assert!(hit.contains("id=7"), "asked for id 7, found: {hit}");
        }
        (hits, logs)
    }

    /// Looks for `n` lines with id 7 in logs that have more.
    fn search_for(n: usize, logs: Vec<Log>) -> Arc<Vec<Log>> {
        let (hits, logs) = search(logs, n);
        assert_eq!(
            hits.len(),
            n,
            "lost work: the logs have more than the {n} lines that were wanted, so {n} should come"
        );
        logs
    }

    #[test]
    fn everybody_goes_home_after_the_last_hit_that_is_wanted() {
        let logs = || vec![log(FOUND, false), log(FOUND, false), log(FOUND, false)];
        search_for(2, logs());
        search_for(1, logs());
    }

    #[test]
    fn nobody_reads_on_in_a_log_that_grows_for_ever() {
        search_for(
            5,
            vec![log(FOUND, true), log(OTHERS, false), log(FOUND, true)],
        );
    }

    #[test]
    fn who_finds_something_later_hears_that_nobody_wants_it() {
        let first = log(FOUND, true);
        let later = Log {
            after: Some(Arc::clone(&first.done)),
            ..log(FOUND, true)
        };
        let logs = search_for(20, vec![first, later]);
        let read = logs[1].read.load(SeqCst);
        assert!(
            read < 20,
            "leak: twenty lines were wanted, and the first searcher had found them all; the \
             second began when that one had gone home, and still read {read} lines for nobody"
        );
    }

    #[test]
    fn fewer_hits_than_wanted_are_all_there_is() {
        let (hits, _) = search(vec![log(FOUND, false), log(FOUND, false)], 10);
        assert_eq!(
            hits.len(),
            6,
            "lost work: ten lines were wanted, two logs have three each, so six should come"
        );
        let different: HashSet<_> = hits.iter().collect();
        assert_eq!(
            different.len(),
            3,
            "each of the two logs has the same three lines, found: {hits:?}"
        );
        let (none, _) = search(vec![], 1);
        assert!(none.is_empty(), "there is no log to search");
    }

    #[test]
    fn all_logs_are_searched_at_once() {
        let (none, logs) = search(vec![log(OTHERS, false), log("", false)], 1);
        assert!(none.is_empty(), "no log has a line with id 7");
        let searchers: HashSet<_> = logs.iter().map(|log| log.searcher.get()).collect();
        assert_eq!(
            searchers.len(),
            2,
            "two logs are searched at once, each by a thread of its own"
        );
    }
}
