//! refutable_let: nothing left to do
//!
//! A worker takes the next job from its queue and logs what it did. When the
//! queue is empty, it logs "idle". In Go, whoever forgets the `ok` does job 0:
//!
//! ```go
//! job := <-jobs     // closed and empty: Job{ID: 0}
//! job, ok := <-jobs // one has to think of it
//! ```
//!
//! Look at what Rust makes of a forgotten `ok`. Then handle the empty queue, and leave
//! no line that would panic on one.

use std::collections::VecDeque;

/// Does the next job. Returns the line for the log.
pub fn work_one(queue: &mut VecDeque<Job>) -> String {
    // TODO: and if there is no job?
    let Some(job) = queue.pop_front();
    job.run()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// One piece of work.
pub struct Job {
    pub id: u32,
}

impl Job {
    /// Does the job and says so.
    pub fn run(self) -> String {
        format!("job {} done", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::VecDeque;

    #[test]
    fn jobs_are_done_in_their_order() {
        let mut queue = VecDeque::from([Job { id: 7 }, Job { id: 8 }]);
        assert_eq!(work_one(&mut queue), "job 7 done", "the first in the queue");
        assert_eq!(work_one(&mut queue), "job 8 done", "the one behind it");
    }

    #[test]
    fn one_call_does_one_job() {
        let mut queue = VecDeque::from([Job { id: 7 }, Job { id: 8 }]);
        work_one(&mut queue);
        assert_eq!(
            queue.len(),
            1,
            "jobs that are left after one of two was done"
        );
    }

    #[test]
    fn an_empty_queue_leaves_the_worker_idle() {
        assert_eq!(
            work_one(&mut VecDeque::new()),
            "idle",
            "the queue was empty, so there was nothing to do"
        );
    }
}
