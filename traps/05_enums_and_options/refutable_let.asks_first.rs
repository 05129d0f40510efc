// trap, refused by lint clippy::unwrap_used: Go's habit is to ask first and take then, but the two lines know nothing of each other: move one, and the worker goes down.
use std::collections::VecDeque;

pub fn work_one(queue: &mut VecDeque<Job>) -> String {
    if queue.is_empty() {
        return String::from("idle");
    }
    queue.pop_front().unwrap().run()
}

fn main() {}
