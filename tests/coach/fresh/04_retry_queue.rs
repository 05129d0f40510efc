#[derive(Clone)]
struct Job {
    id: u32,
    attempts: u32,
}

fn run(job: &Job) -> bool {
    job.id % 2 == 0 || job.attempts > 1
}

fn main() {
    let mut queue = vec![Job { id: 1, attempts: 0 }, Job { id: 2, attempts: 0 }];
    for job in queue.iter() {
        if run(job) {
            println!("job {} done", job.id);
        } else {
            let mut again = job.clone();
            again.attempts += 1;
            queue.push(again);
        }
    }
}
