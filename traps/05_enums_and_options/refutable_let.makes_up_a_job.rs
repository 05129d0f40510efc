// trap, refused by test: a made-up job in place of none is Go's zero value written out by hand, and the worker does a job that nobody queued.
use std::collections::VecDeque;

pub fn work_one(queue: &mut VecDeque<Job>) -> String {
    let job = queue.pop_front().unwrap_or(Job { id: 0 });
    job.run()
}

fn main() {}
