// trap, refused by build E0308: taking the batch and handing it back compiles, but every caller has to take part; a test lends its batch and gets an error.
pub fn count(batch: Vec<Job>) -> (usize, Vec<Job>) {
    (batch.len(), batch)
}

pub fn send(batch: Vec<Job>) -> Vec<u32> {
    batch.into_iter().map(|job| job.id).collect()
}

pub fn count_and_send(batch: Vec<Job>) -> (usize, Vec<u32>) {
    let (n, batch) = count(batch);
    (n, send(batch))
}

fn main() {}
