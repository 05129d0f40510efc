// trap, refused by test: the jobs can be made again from their ids, but the ones that came in are gone, with everything that hung on them.
pub fn ids_and_jobs(jobs: Vec<Job>) -> (Vec<u32>, Vec<Job>) {
    let mut ids = Vec::new();
    let mut again = Vec::new();
    for job in jobs {
        ids.push(job.id);
        again.push(Job { id: job.id });
    }
    (ids, again)
}

fn main() {}
