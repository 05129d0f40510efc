// trap, refused by test: taking the list out frees it for `push`, but rebuilding it in the loop puts each retry right behind its job.
pub fn queue_retries(jobs: &mut Vec<Job>) {
    for job in std::mem::take(jobs) {
        let retry = job.next();
        jobs.push(job);
        if retry.attempt <= 3 {
            jobs.push(retry);
        }
    }
}

fn main() {}
