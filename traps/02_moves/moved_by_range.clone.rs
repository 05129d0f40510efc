// trap, refused by build E0599: looping over a copy leaves the original alone, but jobs cannot be cloned, and reading a number needs no copy.
pub fn ids_and_jobs(jobs: Vec<Job>) -> (Vec<u32>, Vec<Job>) {
    let mut ids = Vec::new();
    for job in jobs.clone() {
        ids.push(job.id);
    }
    (ids, jobs)
}

fn main() {}
