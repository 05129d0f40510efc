//! first_result_wins: the losers stand in their send
//!
//! Support looks for a request id in all log files at once. One line is enough. In
//! Go the answer is there at once, and everybody else who finds a line stays for
//! ever, because nobody receives any more:
//!
//!     for _, l := range logs {
//!         go func(l Log) { for _, line := range l.grep(id) { hits <- line } }(l)
//!     }
//!     return <-hits
//!
//! Scoped threads do not let you leave with searchers still at work, so here it is
//! the caller who waits for ever. Make the search end soon after the first hit, also
//! in a log that grows for ever and has a hit in every line.
use std::sync::mpsc;
use std::thread;

/// One line with this id, from whichever log has it first.
pub fn first_hit(logs: &[Log], id: &str) -> Option<String> {
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
        // TODO: the first hit is received. What becomes of the other searchers?
        rx.recv().ok()
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
    /// The writer has stopped.
    closed: std::sync::atomic::AtomicBool,
    /// Who reads it.
    searcher: std::sync::OnceLock<std::thread::ThreadId>,
    done: std::sync::atomic::AtomicBool,
}

impl Log {
    pub fn lines(&self) -> Lines<'_> {
        self.searcher.set(std::thread::current().id()).ok();
        Lines { log: self, read: 0 }
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
        let count = self.log.text.lines().count();
        if self.read >= count {
            if !self.log.live || self.log.closed.load(std::sync::atomic::Ordering::SeqCst) {
                return None;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        self.read += 1;
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

    /// Looks for id 7 in these logs, for two seconds at most: the hit, and how many searched.
    fn search(logs: Vec<Log>) -> (Option<String>, usize) {
        let logs = Arc::new(logs);
        let searched = Arc::clone(&logs);
        let call = thread::spawn(move || first_hit(&searched, "id=7"));
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
        let hit = call.join().unwrap_or_else(|_| {
            panic!("a searcher panicked: that nobody wants its hit is no fault, it can go home")
        });
        let searchers: HashSet<_> = logs.iter().map(|log| log.searcher.get()).collect();
        (hit, searchers.len())
    }

    #[test]
    fn everybody_goes_home_after_the_first_hit() {
        let (hit, _) = search(vec![
            log(FOUND, false),
            log(FOUND, false),
            log(FOUND, false),
        ]);
        let hit = hit.expect("all three logs have lines with id 7");
        assert!(hit.contains("id=7"), "asked for id 7, found: {hit}");
    }

    #[test]
    fn nobody_reads_on_in_a_log_that_grows_for_ever() {
        let (hit, _) = search(vec![log(FOUND, true), log(OTHERS, false), log(FOUND, true)]);
        let hit = hit.expect("the first and the last log have lines with id 7");
        assert!(hit.contains("id=7"), "asked for id 7, found: {hit}");
    }

    #[test]
    fn an_id_that_nobody_has_is_not_found() {
        assert_eq!(search(vec![]), (None, 0), "there is no log to search");
        let (none, searchers) = search(vec![log(OTHERS, false), log("", false)]);
        assert_eq!(none, None, "no log has a line with id 7");
        assert_eq!(
            searchers, 2,
            "two logs are searched at once, each by a thread of its own"
        );
    }
}
