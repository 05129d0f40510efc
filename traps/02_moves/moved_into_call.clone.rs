// trap, refused by build E0599: a clone for the counter is what the compiler seems to ask for, but jobs cannot be cloned, and a number is not worth a copy of the batch.
pub fn count(batch: Vec<Job>) -> usize {
    batch.len()
}

pub fn send(batch: Vec<Job>) -> Vec<u32> {
    batch.into_iter().map(|job| job.id).collect()
}

pub fn count_and_send(batch: Vec<Job>) -> (usize, Vec<u32>) {
    let n = count(batch.clone());
    (n, send(batch))
}

fn main() {}
