//! moved_by_range: after the loop

/// The ids of the jobs, and the jobs themselves for the queue.
pub fn ids_and_jobs(jobs: Vec<Job>) -> (Vec<u32>, Vec<Job>) {
    let mut ids = Vec::new();
    // `for job in jobs` takes the jobs out one by one: each is dropped at the end
    // of its turn. `for job in &jobs` lends them: `job` is a `&Job`, not a copy as
    // in Go, and the Vec is whole after the loop.
    for job in &jobs {
        ids.push(job.id);
    }
    (ids, jobs)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

/// One piece of work. It cannot be cloned, and it is noticed when one is dropped.
pub struct Job {
    pub id: u32,
}

impl Drop for Job {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_come_in_the_order_of_the_jobs() {
        let (ids, _) = ids_and_jobs(vec![Job { id: 4 }, Job { id: 5 }]);
        assert_eq!(ids, [4, 5], "the ids of jobs 4 and 5");
    }

    #[test]
    fn the_same_jobs_go_back_into_the_queue() {
        DROPPED.set(0);
        let (_, jobs) = ids_and_jobs(vec![Job { id: 4 }, Job { id: 5 }]);
        assert_eq!(DROPPED.get(), 0, "jobs were dropped to read their ids");
        assert_eq!(jobs.len(), 2, "two jobs came in");
        assert_eq!((jobs[0].id, jobs[1].id), (4, 5), "the jobs in the queue");
    }
}
