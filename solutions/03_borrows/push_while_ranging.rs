//! push_while_ranging: a loop holds what it loops over

/// Queues a retry for every job that has attempts left.
// First look, then change. The loop borrows the list and fills one of its own;
// when the loop is over, its borrow is over too, and the list may grow.
pub fn queue_retries(jobs: &mut Vec<Job>) {
    let mut retries = Vec::new();
    for job in jobs.iter() {
        if job.attempt < 3 {
            retries.push(job.next());
        }
    }
    jobs.append(&mut retries);
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A job of the queue. There is no `Clone`: two equal jobs would run twice.
#[derive(Debug, PartialEq)]
pub struct Job {
    pub id: u32,
    pub attempt: u32,
}

impl Job {
    /// The same job, one attempt later.
    pub fn next(&self) -> Job {
        Job {
            id: self.id,
            attempt: self.attempt + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(id: u32, attempt: u32) -> Job {
        Job { id, attempt }
    }

    #[test]
    fn a_retry_waits_for_the_next_round() {
        let mut jobs = vec![job(7, 1)];
        queue_retries(&mut jobs);
        assert_eq!(
            jobs,
            [job(7, 1), job(7, 2)],
            "one round queues one retry, not a retry of the retry"
        );
    }

    #[test]
    fn retries_stand_behind_the_jobs_of_this_round() {
        let mut jobs = vec![job(1, 2), job(2, 1)];
        queue_retries(&mut jobs);
        assert_eq!(
            jobs,
            [job(1, 2), job(2, 1), job(1, 3), job(2, 2)],
            "the jobs keep their places, the retries come after them"
        );
    }

    #[test]
    fn the_third_attempt_is_the_last() {
        let mut jobs = vec![job(1, 3), job(2, 3)];
        queue_retries(&mut jobs);
        assert_eq!(
            jobs,
            [job(1, 3), job(2, 3)],
            "no attempts left, so no retries"
        );
    }
}
