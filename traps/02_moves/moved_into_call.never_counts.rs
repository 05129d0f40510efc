// trap, refused by build E0308: counting the ids makes this caller work, but `count` still takes every batch it is asked about; a test lends its batch and gets an error.
pub fn count(batch: Vec<Job>) -> usize {
    batch.len()
}

pub fn send(batch: Vec<Job>) -> Vec<u32> {
    batch.into_iter().map(|job| job.id).collect()
}

pub fn count_and_send(batch: Vec<Job>) -> (usize, Vec<u32>) {
    let ids = send(batch);
    (ids.len(), ids)
}

fn main() {}
