//! temporary_dropped: gone at the semicolon

/// The line for the log: who leads?
// A value without a name is dropped at the end of its statement. With a name, and
// not moved, it lives to the end of the block, and so may every view into it. The
// memory is freed at a place that one can point at, not when a collector gets there.
// `lease.read().trim().to_string()` is right as well. It pays for a second text.
pub fn status(lease: &Lease, me: &str) -> String {
    let text = lease.read();
    let holder = text.trim();
    if holder == me {
        format!("{me} leads")
    } else {
        format!("{me} follows {holder}")
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

/// The lease file. The other nodes write to it, too: whenever it has been read,
/// it may have a new holder.
#[derive(Default)]
pub struct Lease {
    reads: Cell<u32>,
}

impl Lease {
    /// Reads the file: `node-1` at first, `node-2` at the second time, and so on.
    pub fn read(&self) -> String {
        self.reads.set(self.reads.get() + 1);
        format!("node-{}\n", self.reads.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_leads() {
        let lease = Lease::default();
        assert_eq!(
            status(&lease, "node-1"),
            "node-1 leads",
            "node-1 asks, and the lease file says `node-1` and a line end"
        );
    }

    #[test]
    fn the_others_follow_the_holder() {
        let lease = Lease::default();
        assert_eq!(
            status(&lease, "node-2"),
            "node-2 follows node-1",
            "node-2 asks, and the lease file said `node-1` when it was read"
        );
    }

    #[test]
    fn the_lease_is_read_once() {
        let lease = Lease::default();
        status(&lease, "node-9");
        assert_eq!(
            lease.reads.get(),
            1,
            "reads of the lease file: after each one it may have a new holder"
        );
    }
}
