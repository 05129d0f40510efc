// trap, refused by lint clippy::todo: the compiler's suggestion builds as it is, but its `todo!()` only holds the place of an answer, and panics when the queue is empty.
use std::collections::VecDeque;

pub fn work_one(queue: &mut VecDeque<Job>) -> String {
    let Some(job) = queue.pop_front() else {
        todo!()
    };
    job.run()
}

fn main() {}
