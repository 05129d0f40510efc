// trap, refused by lint clippy::unwrap_used: `unwrap` takes the job out of the Option in one word, and takes the worker down when the queue is empty.
use std::collections::VecDeque;

pub fn work_one(queue: &mut VecDeque<Job>) -> String {
    let job = queue.pop_front().unwrap();
    job.run()
}

fn main() {}
