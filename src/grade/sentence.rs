//! The **sentences** of a mark.

use crate::course::Exercise;
use crate::sheet::Mark;
use crate::sheet::Status;
use crate::verdict::Ending;
use crate::verdict::Verdict;

/// So much of what a process said is shown.
const TAIL: usize = 2000;

/// A mark with nothing but a sentence.
pub(super) fn told(exercise: &Exercise, status: Status, message: String) -> Mark {
    Mark {
        message: Some(message),
        ..Mark::of(exercise, status)
    }
}

/// What is to be said of a status beside its word.
pub(super) fn message(status: Status, verdict: &Verdict) -> Option<String> {
    let report = verdict.report();
    match (status, &report.ending) {
        (Status::TestsMismatch, _) => Some(
            "the text compiles alone, but the course's tests do not fit it: is a name or a \
             signature another than the exercise's?"
                .to_owned(),
        ),
        (_, Ending::NotStarted { why }) => Some(why.clone()),
        (Status::Timeout, Ending::TimedOut { limit_ms }) => {
            Some(format!("stopped after {limit_ms} ms"))
        }
        (Status::OutputLimit, Ending::Flooded { limit }) => {
            Some(format!("stopped after {limit} bytes of output"))
        }
        (Status::Crashed, Ending::Killed { signal }) => Some(format!("ended by signal {signal}")),
        (Status::Incomplete, Ending::Failed { code }) if *code != 0 => Some(format!(
            "the test process ended with code {code} before the tests did"
        )),
        _ => report.note.clone(),
    }
}

/// The end of a text, from the beginning of a line if there is one.
pub(super) fn tail(text: &str) -> String {
    let mut from = text.len().saturating_sub(TAIL);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let tail = &text[from..];
    let line = tail.find('\n').map_or(0, |at| at + 1);
    tail[if from > 0 { line } else { 0 }..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_long_text_begins_with_a_line() {
        assert_eq!(tail("short"), "short");
        let long = "ä".repeat(TAIL) + "\nlast\n";
        assert_eq!(tail(&long), "last\n");
        assert!(tail(&"ä".repeat(TAIL)).len() <= TAIL);
    }
}
