//! list_drop_overflow: a trail of a million entries
//!
//! An import writes an audit trail. Each entry holds the one that came before it,
//! and after a night there are a million of them. Then the trail is cleared:
//!
//! ```go
//! t.newest = nil // the garbage collector walks along the rest
//! ```
//!
//! Here no collector walks. Dropping an entry drops what it holds, and that drops
//! what it holds. The test's thread has a stack of 2 MiB, as every Rust thread but
//! `main` has, unless it asks for more, and it does not grow. Make a long trail go
//! away: in `clear`, and when it goes out of scope. All entries are to be freed.

impl Trail {
    /// Forgets all entries. The trail can be used again.
    pub fn clear(&mut self) {
        // TODO: who drops the second entry, and from where?
        self.newest = None;
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static ALIVE: Cell<u32> = const { Cell::new(0) };
}

/// What was done. It counts how many of its kind are in memory.
pub struct Action {
    _id: u32,
}

impl Action {
    fn new(id: u32) -> Self {
        ALIVE.set(ALIVE.get() + 1);
        Action { _id: id }
    }
}

impl Drop for Action {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

pub struct Entry {
    pub action: Action,
    pub before: Option<Box<Entry>>,
}

#[derive(Default)]
pub struct Trail {
    pub newest: Option<Box<Entry>>,
}

impl Trail {
    pub fn write(&mut self, id: u32) {
        let before = self.newest.take();
        let action = Action::new(id);
        self.newest = Some(Box::new(Entry { action, before }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trail(entries: u32) -> Trail {
        let mut trail = Trail::default();
        for id in 0..entries {
            trail.write(id);
        }
        trail
    }

    #[test]
    fn a_cleared_trail_can_be_used_again() {
        let mut trail = trail(3);
        trail.clear();
        assert!(
            trail.newest.is_none(),
            "a cleared trail has no newest entry"
        );
        trail.write(3);
        let alive = ALIVE.get();
        assert!(
            alive == 1,
            "leak: one entry was written after `clear`, but {alive} are in memory"
        );
    }

    #[test]
    fn a_million_entries_can_be_cleared() {
        let mut trail = trail(1_000_000);
        trail.clear();
        let alive = ALIVE.get();
        assert!(
            alive == 0,
            "leak: the trail is cleared, but {alive} entries are still in memory"
        );
    }

    #[test]
    fn a_million_entries_can_go_out_of_scope() {
        let trail = trail(1_000_000);
        drop(trail);
        let alive = ALIVE.get();
        assert!(
            alive == 0,
            "leak: the trail is gone, but {alive} entries are still in memory"
        );
    }
}
