//! moved_into_call: count it, then send it

// A parameter says what happens to the argument: `Vec<Job>` takes it for good,
// `&[Job]` borrows it for the call. Looking needs only the loan. (`&[Job]` is to
// `Vec<Job>` what Go's slice is to its array: a view.)
pub fn count(batch: &[Job]) -> usize {
    batch.len()
}

// Sending uses the batch up: afterwards nobody has it any more.
pub fn send(batch: Vec<Job>) -> Vec<u32> {
    batch.into_iter().map(|job| job.id).collect()
}

/// How many jobs there were, and the ids that the worker confirmed.
pub fn count_and_send(batch: Vec<Job>) -> (usize, Vec<u32>) {
    let n = count(&batch);
    (n, send(batch))
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// One piece of work. It cannot be cloned: it would be done twice.
pub struct Job {
    pub id: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch() -> Vec<Job> {
        vec![Job { id: 1 }, Job { id: 2 }, Job { id: 3 }]
    }

    #[test]
    fn counting_leaves_the_batch_with_its_owner() {
        let batch = batch();
        let n = count(&batch); // only a loan
        assert_eq!(n, 3, "there are three jobs");
        assert_eq!(batch.len(), 3, "the batch after it was counted");
    }

    #[test]
    fn sending_takes_the_batch() {
        assert_eq!(send(batch()), [1, 2, 3], "the ids that were sent");
    }

    #[test]
    fn the_batch_is_counted_and_then_sent() {
        let (n, ids) = count_and_send(batch());
        assert_eq!(n, 3, "the number for the metrics");
        assert_eq!(ids, [1, 2, 3], "the ids that the worker confirmed");
    }
}
