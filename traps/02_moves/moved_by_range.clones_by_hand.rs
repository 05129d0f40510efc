// trap, refused by test: `Clone` can be written for a type from here as well, but then every loop makes new jobs and throws them away.
impl Clone for Job {
    fn clone(&self) -> Self {
        Job { id: self.id }
    }
}

pub fn ids_and_jobs(jobs: Vec<Job>) -> (Vec<u32>, Vec<Job>) {
    let mut ids = Vec::new();
    for job in jobs.clone() {
        ids.push(job.id);
    }
    (ids, jobs)
}

fn main() {}
