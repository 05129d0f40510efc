//! guard_across_await: a std lock that is held while the task sleeps
//!
//! Invoice numbers come from the tax office: you send the last one, it answers with
//! the next. The lock sees that no number is given out twice. In Go:
//!
//!     o.mu.Lock()
//!     defer o.mu.Unlock()
//!     o.last = numberAfter(o.last)    // slow, but only goroutines wait
//!
//! In the port a task sleeps at `.await` with the lock in its hand. The next task
//! calls `lock` and stops the whole thread, and this is the thread that should wake
//! the first one. Let tasks wait for the lock, and never the thread.
use std::sync::Mutex;

/// Gives out invoice numbers.
pub struct Office {
    last: Mutex<u32>,
}

impl Office {
    pub fn new(last: u32) -> Office {
        Office {
            last: Mutex::new(last),
        }
    }

    /// The next invoice number.
    pub async fn issue(&self) -> u32 {
        // TODO: where does this task sleep, and what does it hold?
        let mut last = self.last.lock().unwrap();
        *last = number_after(*last).await;
        *last
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----

thread_local! {
    /// The questions to the tax office.
    static ASKED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Asks the tax office for the number after `last`.
pub async fn number_after(last: u32) -> u32 {
    ASKED.set(ASKED.get() + 1);
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    last + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::time::Duration;
    use tokio::runtime::Builder;
    use tokio::task::LocalSet;

    /// So many tasks on one thread ask an office, whose last number was 100, for a number at
    /// the same time. Waits for their numbers, but not for ever; the smallest comes first.
    fn issued_at_once(tasks: usize) -> Vec<u32> {
        let (issued, numbers) = channel();
        std::thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            let all = async {
                let office = Rc::new(Office::new(100));
                let ask = || {
                    let office = Rc::clone(&office);
                    tokio::task::spawn_local(async move { office.issue().await })
                };
                let asking: Vec<_> = (0..tasks).map(|_| ask()).collect();
                let mut numbers = Vec::new();
                for task in asking {
                    numbers.push(task.await.ok()?);
                }
                Some((numbers, ASKED.get()))
            };
            let _ = issued.send(LocalSet::new().block_on(&runtime, all));
        });
        let (mut numbers, asked) = match numbers.recv_timeout(Duration::from_secs(4)) {
            Ok(Some(end)) => end,
            Err(RecvTimeoutError::Timeout) => panic!(
                "deadlock: one task sleeps with the lock in its hand, another one has stopped the \
                 thread to wait for that lock, and nobody is left to wake the first"
            ),
            Ok(None) | Err(RecvTimeoutError::Disconnected) => {
                panic!("issuing a number panicked; its own message stands above")
            }
        };
        assert!(
            asked >= tasks,
            "numbers given out: {tasks}, questions to the tax office: {asked}; \
             a number comes from the tax office and from nowhere else"
        );
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn a_single_invoice_gets_the_next_number() {
        assert_eq!(issued_at_once(1), [101], "the last number was 100");
    }

    #[test]
    fn no_number_is_given_out_twice() {
        assert_eq!(
            issued_at_once(5),
            [101, 102, 103, 104, 105],
            "the last number was 100 and five invoices are written at the same time: \
             no number twice, and no gap"
        );
    }
}
