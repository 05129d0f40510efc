//! push_while_ranging: a loop holds what it loops over
//!
//! A scheduler walks its list once a round. Each job with attempts left
//! gets one retry, queued behind all the jobs of this round.
//! ```go
//! for _, j := range *jobs {
//!     if j.Attempt < 3 {
//!         *jobs = append(*jobs, j.Next()) // range looked at the length once
//!     }
//! }
//! ```
//! Your task: queue the retries. A retry waits for the next round.

/// Queues a retry for every job that has attempts left.
pub fn queue_retries(jobs: &mut Vec<Job>) {
    // TODO: the loop reads the list that `push` wants to change.
    for job in jobs.iter() {
        if job.attempt < 3 {
            jobs.push(job.next());
        }
    }
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
