//! sleep_is_not_join: a sleep is a guess
use std::thread;

/// Runs all workers at the same time. When it returns, every one has finished.
// `spawn` returns a handle, and `join` waits until its thread has ended: that is
// `wg.Done` and `wg.Wait` in one, and nobody has to count. First start all, then
// join all: a `join` inside the first loop would run them one after the other.
// `join` returns a Result, because the thread may have panicked; then so do we.
pub fn run_all(workers: Vec<Worker>) {
    let mut running = Vec::new();
    for worker in workers {
        running.push(thread::spawn(move || worker.run()));
    }
    for worker in running {
        worker.join().unwrap();
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// One of the workers, with its part of the export to write.
pub struct Worker {
    work: Box<dyn FnOnce() + Send>,
}

impl Worker {
    pub fn new(work: impl FnOnce() + Send + 'static) -> Worker {
        Worker {
            work: Box::new(work),
        }
    }

    /// Writes the part, and returns when it is written.
    pub fn run(self) {
        (self.work)()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{self, Receiver};
    use std::sync::{Arc, Condvar, Mutex};
    use std::thread;
    use std::time::{Duration, Instant};

    /// Counts events, and lets others wait for a number of them.
    #[derive(Clone, Default)]
    struct Counter(Arc<(Mutex<u32>, Condvar)>);

    impl Counter {
        fn add(&self) {
            *self.0.0.lock().unwrap() += 1;
            self.0.1.notify_all();
        }

        fn get(&self) -> u32 {
            *self.0.0.lock().unwrap()
        }

        fn wait_for(&self, count: u32, until: Instant) -> bool {
            let left = until.saturating_duration_since(Instant::now());
            let seen = self.0.0.lock().unwrap();
            let waited = self.0.1.wait_timeout_while(seen, left, |n| *n < count);
            !waited.unwrap().1.timed_out()
        }
    }

    fn seconds(seconds: f32) -> Duration {
        Duration::from_secs_f32(seconds)
    }

    /// Starts the export with ten workers; the receiver hears when `run_all` is back.
    fn export(work: impl Fn(usize) + Send + Sync + 'static) -> Receiver<()> {
        let work = Arc::new(work);
        let worker = |part| {
            let work = Arc::clone(&work);
            Worker::new(move || work(part))
        };
        let workers = (0..10).map(worker).collect();
        let (back, export) = mpsc::channel();
        thread::spawn(move || {
            run_all(workers);
            let _ = back.send(());
        });
        export
    }

    #[test]
    fn the_export_waits_for_slow_workers() {
        let open = Counter::default();
        let late = Instant::now() + seconds(20.0);
        // Three nights: all workers are slow, then only the first, then only the last.
        // The slow ones cannot finish before the gate opens, in two and a half seconds.
        let nights = [0..10, 0..1, 9..10].map(|slow| {
            let (gate, finished) = (open.clone(), Counter::default());
            let done = finished.clone();
            let export = export(move |part| {
                if slow.contains(&part) {
                    gate.wait_for(1, late);
                }
                done.add();
            });
            (export, finished)
        });
        thread::sleep(seconds(2.5));
        for (export, finished) in &nights {
            let too_early = export.try_recv().is_ok();
            let missing = 10 - finished.get();
            assert!(
                !too_early,
                "lost work: run_all has returned, and {missing} of 10 workers have not finished"
            );
        }
        open.add();
        for (export, finished) in nights {
            assert!(
                export.recv_timeout(seconds(2.0)).is_ok(),
                "hang: the workers can finish now, and two seconds later run_all is still not back"
            );
            assert_eq!(finished.get(), 10, "workers that finished before run_all");
        }
    }

    #[test]
    fn the_export_is_over_when_the_last_worker_has_finished() {
        let export = export(|_| ());
        assert!(
            export.recv_timeout(seconds(2.0)).is_ok(),
            "hang: the workers finish at once, and two seconds later run_all is still waiting"
        );
    }

    #[test]
    fn the_workers_run_at_the_same_time() {
        let (started, met) = (Counter::default(), Counter::default());
        let (start, meet) = (started.clone(), met.clone());
        let until = Instant::now() + seconds(3.0);
        let export = export(move |_| {
            start.add();
            if start.wait_for(10, until) {
                meet.add();
            }
        });
        assert!(
            met.wait_for(10, until),
            "a worker has waited three seconds for the other nine, which do not start before \
             it has finished"
        );
        assert!(
            export.recv_timeout(seconds(2.0)).is_ok(),
            "hang: all workers have finished, and run_all is still not back"
        );
    }
}
