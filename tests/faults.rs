//! What can go wrong, each brought about on purpose: it ends with the right verdict, a sentence that
//! says what to do next, the learner's bytes as they were, and no process left.

mod files;
mod given;
pub(crate) mod machine;
mod programs;
mod signals;
mod state;
mod texts;
