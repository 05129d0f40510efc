//! What builds are for, and what stays of them.

/// Whether the compiler keeps what it learnt for the next build of the same exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Incremental {
    /// It does: the second build is faster, the first takes nearly twice as long.
    Kept,
    /// It does not: right for a build that comes once.
    Off,
}

/// What builds are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What comes out is run.
    Running,
    /// Only what the compiler says is wanted, of the text as it stands and without colours: nothing
    /// is linked, which takes most of the time.
    Reading,
}
