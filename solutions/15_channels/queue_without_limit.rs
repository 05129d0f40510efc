//! queue_without_limit: the disk is slower than the service
use std::sync::mpsc;
use std::thread;

/// Puts all lines of the service on the disk, in their order.
pub fn ship(service: Service, disk: &mut Disk) {
    // `channel()` has no counterpart in Go: its queue grows as long as there is memory,
    // and `send` never waits. `sync_channel(4)` is `make(chan Line, 4)`: a full queue
    // makes the sender wait, so that a slow disk slows the service down and no more.
    let (tx, rx) = mpsc::sync_channel(4);
    thread::scope(|s| {
        s.spawn(move || {
            for line in service {
                if tx.send(line).is_err() {
                    return; // nobody takes lines any more
                }
            }
        });
        for line in rx {
            disk.write(line);
        }
    });
}

fn main() {}

// ---- given: goferris restores everything below this line ----

/// A service that has something to log as often as it is asked.
pub struct Service {
    next: u32,
    total: u32,
    memory: std::sync::Arc<Memory>,
}

impl Iterator for Service {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if self.next == self.total {
            return None;
        }
        let number = self.next;
        self.next += 1;
        self.memory.change(|held| {
            held.made += 1;
            held.now += 1;
        });
        Some(Line {
            number,
            memory: std::sync::Arc::clone(&self.memory),
        })
    }
}

/// A log line. It takes memory until it is dropped.
pub struct Line {
    pub number: u32,
    memory: std::sync::Arc<Memory>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.memory.change(|held| held.now -= 1);
    }
}

/// A disk that is stuck at its first line for a while.
pub struct Disk {
    written: Vec<u32>,
    /// Of how many lines it has heard when it goes on, and how many were in memory.
    stuck: Option<Held>,
    memory: std::sync::Arc<Memory>,
}

impl Disk {
    pub fn write(&mut self, line: Line) {
        self.stuck.get_or_insert_with(|| {
            // One line is here, four can wait, and one is in the service's hand: six.
            self.memory.wait(2000, |held| held.made >= 6);
            // And now it should stop, though there is time for a thousand.
            self.memory.wait(300, |held| held.made >= 1000)
        });
        self.written.push(line.number);
    }
}

/// The lines that were made, and those that are in memory now.
#[derive(Clone, Copy, Default)]
struct Held {
    made: u32,
    now: u32,
}

#[derive(Default)]
struct Memory {
    held: std::sync::Mutex<Held>,
    changed: std::sync::Condvar,
}

impl Memory {
    fn change(&self, change: impl FnOnce(&mut Held)) {
        change(&mut self.held.lock().unwrap());
        self.changed.notify_all();
    }

    /// Waits until it is so, at most for this many milliseconds.
    fn wait(&self, ms: u64, so: impl Fn(&Held) -> bool) -> Held {
        let limit = std::time::Duration::from_millis(ms);
        let held = self.held.lock().unwrap();
        let waited = self.changed.wait_timeout_while(held, limit, |h| !so(h));
        *waited.unwrap().0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::thread;
    use std::time::{Duration, Instant};

    /// What the disk has seen when a thousand lines were shipped.
    fn ship_a_thousand_lines() -> Disk {
        let memory = Arc::new(Memory::default());
        let service = Service {
            next: 0,
            total: 1000,
            memory: Arc::clone(&memory),
        };
        let mut disk = Disk {
            written: Vec::new(),
            stuck: None,
            memory,
        };
        let call = thread::spawn(move || {
            ship(service, &mut disk);
            disk
        });
        let start = Instant::now();
        while !call.is_finished() && start.elapsed() < Duration::from_secs(4) {
            thread::sleep(Duration::from_millis(2));
        }
        assert!(
            call.is_finished(),
            "hang: a thousand lines should be on the disk, and `ship` does not return"
        );
        call.join().expect("`ship` panicked")
    }

    #[test]
    fn at_most_four_lines_wait() {
        let disk = ship_a_thousand_lines();
        let now = disk.stuck.map_or(0, |held| held.now);
        // Four wait, one is on its way to the disk, and one is in the service's hand.
        assert!(
            now <= 6,
            "the disk is stuck at its first line, and {now} lines are in memory: \
             four may wait, and then the service has to"
        );
    }

    #[test]
    fn four_lines_may_wait() {
        let disk = ship_a_thousand_lines();
        let made = disk.stuck.map_or(0, |held| held.made);
        assert!(
            made >= 6,
            "the disk is stuck at its first line, and the service stands still with line {made} \
             in its hand: between the two there should be room for four lines"
        );
    }

    #[test]
    fn every_line_comes_to_the_disk_in_its_order() {
        let written = ship_a_thousand_lines().written;
        assert_eq!(
            written.len(),
            1000,
            "lost work: the service wrote 1000 lines, {} came to the disk",
            written.len()
        );
        assert!(written.is_sorted(), "the lines are not in their order");
    }
}
