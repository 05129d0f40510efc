//! list_remove: cancel the jobs of a user

impl Queue {
    /// Takes all jobs of a user out of the queue.
    pub fn cancel(&mut self, user: &str) {
        let mut link = &mut self.head;
        // With one `Some(job) = link` for both ways, the borrow that makes the next
        // `link` is also alive on the way that overwrites the link. With an arm for
        // each way there are two borrows: the one of the second arm is over when
        // `take` has emptied `job.next`, and only that of the third lives on.
        loop {
            match link {
                None => break,
                Some(job) if job.user == user => *link = job.next.take(),
                Some(job) => link = &mut job.next,
            }
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::RefCell;

thread_local! {
    static GONE: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

/// What a job is to do. Its number is written down when it is dropped.
pub struct Script {
    number: u32,
}

impl Drop for Script {
    fn drop(&mut self) {
        GONE.with_borrow_mut(|gone| gone.push(self.number));
    }
}

pub struct Job {
    pub user: String,
    pub script: Script,
    pub next: Option<Box<Job>>,
}

/// The waiting jobs. `head` is the one that runs next.
pub struct Queue {
    pub head: Option<Box<Job>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A queue with one job for each user; the jobs are numbered from 1.
    fn queue(users: &[&str]) -> Queue {
        let mut head = None;
        for (i, user) in users.iter().enumerate().rev() {
            head = Some(Box::new(Job {
                user: String::from(*user),
                script: Script {
                    number: i as u32 + 1,
                },
                next: head,
            }));
        }
        Queue { head }
    }

    fn waiting(queue: &Queue) -> Vec<u32> {
        let mut numbers = vec![];
        let mut link = &queue.head;
        while let Some(job) = link {
            numbers.push(job.script.number);
            link = &job.next;
        }
        numbers
    }

    fn gone() -> Vec<u32> {
        let mut gone = GONE.take();
        gone.sort();
        gone
    }

    #[test]
    fn the_jobs_of_the_user_leave_and_the_others_wait_on() {
        let mut queue = queue(&["bob", "ann", "eve", "ann", "bob"]);
        queue.cancel("ann");
        assert_eq!(waiting(&queue), [1, 3, 5], "jobs 2 and 4 are ann's");
        assert_eq!(gone(), [2, 4], "the jobs that were dropped");
    }

    #[test]
    fn two_jobs_in_a_row_both_leave() {
        let mut queue = queue(&["bob", "ann", "ann", "ann", "eve"]);
        queue.cancel("ann");
        assert_eq!(waiting(&queue), [1, 5], "jobs 2, 3 and 4 are ann's");
        assert_eq!(gone(), [2, 3, 4], "the jobs that were dropped");
    }

    #[test]
    fn the_first_and_the_last_job_can_leave() {
        let mut queue = queue(&["ann", "bob", "eve", "ann"]);
        queue.cancel("ann");
        assert_eq!(waiting(&queue), [2, 3], "jobs 1 and 4 are ann's");
        queue.cancel("bob");
        queue.cancel("eve");
        assert!(waiting(&queue).is_empty(), "all three users have left");
        assert_eq!(gone(), [1, 2, 3, 4], "the jobs that were dropped");
    }

    #[test]
    fn a_user_without_jobs_changes_nothing() {
        let mut queue = queue(&["bob", "eve"]);
        queue.cancel("ann");
        assert_eq!(waiting(&queue), [1, 2], "ann has no job here");
        assert!(gone().is_empty(), "no job was to be dropped");
    }
}
