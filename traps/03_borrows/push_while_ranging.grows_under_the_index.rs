// trap, refused by test: an index borrows nothing between two turns, so this compiles, but `len()` grows along and the retries are retried in the same round.
pub fn queue_retries(jobs: &mut Vec<Job>) {
    let mut i = 0;
    while i < jobs.len() {
        if jobs[i].attempt < 3 {
            let retry = jobs[i].next();
            jobs.push(retry);
        }
        i += 1;
    }
}

fn main() {}
