// trap, refused by build E0599: looping over a clone is the reflex, but a Job has no Clone: a second copy would be a second job.
pub fn queue_retries(jobs: &mut Vec<Job>) {
    for job in jobs.clone().iter() {
        if job.attempt < 3 {
            jobs.push(job.next());
        }
    }
}

fn main() {}
