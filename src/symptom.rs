//! A **symptom** is the first thing that is wrong with a text: a compiler's code or message, or,
//! at run time, a named **fault**. It is what `expect` in `info.toml` names.

use serde::Deserialize;
use serde::Serialize;

use crate::fault::Fault;
use crate::verdict::Ending;
use crate::verdict::StageReport;

/// The first thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Symptom {
    /// An error code or the name of a lint: `E0382`, `clippy::ptr_arg`.
    Code(String),
    /// An error that the compiler gives no code; part of its message.
    Message(String),
    /// Something that only running shows.
    Fault(Fault),
}

impl Symptom {
    /// What a report shows first; `None` if nothing is wrong.
    pub fn of(report: &StageReport) -> Option<Symptom> {
        if let Some(fault) = report.fault {
            return Some(Symptom::Fault(fault));
        }
        if let Some(first) = report.errors().next() {
            return Some(match &first.code {
                Some(code) => Symptom::Code(code.code.clone()),
                None => Symptom::Message(first.message.clone()),
            });
        }
        match report.ending {
            Ending::TimedOut { .. } => Some(Symptom::Fault(Fault::Hang)),
            Ending::Flooded { .. } => Some(Symptom::Fault(Fault::Flood)),
            Ending::Failed { .. } => Some(Symptom::Fault(Fault::Exit)),
            Ending::Killed { .. } => Some(Symptom::Fault(Fault::Abort)),
            Ending::Passed | Ending::Cancelled | Ending::NotStarted { .. } => None,
        }
    }

    /// Whether this is what `seen` shows: a message is expected by a part of it.
    pub fn matches(&self, seen: &Symptom) -> bool {
        match (self, seen) {
            (Symptom::Message(part), Symptom::Message(whole)) => whole.contains(part),
            _ => self == seen,
        }
    }

    /// The word of `info.toml` as a symptom: a fault's word, or else a code.
    pub fn from_word(word: &str) -> Symptom {
        match Fault::from_word(word) {
            Some(fault) => Symptom::Fault(fault),
            None => Symptom::Code(word.to_owned()),
        }
    }
}

impl std::fmt::Display for Symptom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Symptom::Code(code) => f.write_str(code),
            Symptom::Message(message) => write!(f, "error: {message}"),
            Symptom::Fault(fault) => f.write_str(fault.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_expected_by_a_part_of_it() {
        let part = Symptom::Message("cannot be sent".into());
        let whole = Symptom::Message("future cannot be sent between threads safely".into());
        assert!(part.matches(&whole));
        assert!(!whole.matches(&part));
        assert!(!Symptom::from_word("E0382").matches(&Symptom::from_word("E0502")));
    }
}
