//! A **fault** is what goes wrong when a program runs: a hang, a leak, a deadlock. The compiler has
//! codes for its errors; these are the names for the rest.

use serde::Deserialize;
use serde::Serialize;

/// What goes wrong when a program runs, by the name that a learner can look up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// A test failed, and its message names nothing worse.
    Test,
    /// `main` panicked.
    Panic,
    /// It did not come to an end.
    Hang,
    /// Something was left behind that should have ended: tasks, threads, memory.
    Leak,
    /// One task kept the others from running.
    Starvation,
    /// Something that was accepted was never finished.
    LostWork,
    /// Two waits for each other.
    Deadlock,
    /// A panic that nobody saw.
    SwallowedPanic,
    /// The process was aborted.
    Abort,
    /// The stack overflowed.
    Overflow,
    /// It asked for more memory than it may have.
    Memory,
    /// It wrote without end.
    Flood,
    /// It ended with an exit code of its own.
    Exit,
    /// The process claimed success, but not all of the course's tests ran.
    Uncounted,
    /// rustfmt would change the text.
    Fmt,
    /// rustdoc has something to say.
    Doc,
    /// The file is not there or cannot be read as text.
    Unreadable,
}

impl Fault {
    /// Every fault with its word. A new fault gets a row here, a sentence in `view`, and, if a
    /// test can name it, a place in [`Fault::NAMED_BY_TESTS`].
    pub const ALL: [(&'static str, Fault); 17] = [
        ("test", Fault::Test),
        ("panic", Fault::Panic),
        ("hang", Fault::Hang),
        ("leak", Fault::Leak),
        ("starvation", Fault::Starvation),
        ("lost work", Fault::LostWork),
        ("deadlock", Fault::Deadlock),
        ("swallowed panic", Fault::SwallowedPanic),
        ("abort", Fault::Abort),
        ("overflow", Fault::Overflow),
        ("memory", Fault::Memory),
        ("flood", Fault::Flood),
        ("exit", Fault::Exit),
        ("uncounted", Fault::Uncounted),
        ("fmt", Fault::Fmt),
        ("doc", Fault::Doc),
        ("unreadable", Fault::Unreadable),
    ];

    /// The faults that a test may name by beginning its message with the word and a colon.
    pub const NAMED_BY_TESTS: [Fault; 6] = [
        Fault::Leak,
        Fault::Hang,
        Fault::Starvation,
        Fault::LostWork,
        Fault::Deadlock,
        Fault::SwallowedPanic,
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        Fault::ALL
            .iter()
            .find(|(_, fault)| *fault == self)
            .map_or("", |(word, _)| word)
    }

    /// The fault of that word.
    pub fn from_word(word: &str) -> Option<Fault> {
        Fault::ALL
            .iter()
            .find(|(w, _)| *w == word)
            .map(|(_, fault)| *fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_word_of_its_own() {
        for (word, fault) in Fault::ALL {
            assert_eq!(fault.word(), word);
            assert_eq!(Fault::from_word(word), Some(fault));
        }
    }
}
