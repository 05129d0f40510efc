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
pub(super) fn message(status: Status, verdict: &Verdict, has_solution: bool) -> Option<String> {
    let report = verdict.report();
    match (status, &report.ending) {
        (Status::TestsMismatch, _) => Some(
            "the text compiles alone, but the course's tests do not fit it: is a name or a \
             signature another than the exercise's?"
                .to_owned(),
        ),
        (_, Ending::NotStarted { why }) => Some(why.clone()),
        (Status::InfraError, ending) => Some(unknown(ending, has_solution)),
        (Status::Timeout, ending @ Ending::TimedOut { .. })
        | (Status::OutputLimit, ending @ Ending::Flooded { .. })
        | (Status::Crashed, ending @ Ending::Killed { .. }) => stopped(ending),
        (Status::Incomplete, Ending::Failed { code }) if *code != 0 => Some(format!(
            "the test process ended with code {code} before the tests did"
        )),
        _ => report.note.clone(),
    }
}

/// What cut a process short, if that did.
fn stopped(ending: &Ending) -> Option<String> {
    match ending {
        Ending::TimedOut { limit_ms } => Some(format!("stopped after {limit_ms} ms")),
        Ending::Flooded { limit } => Some(format!("stopped after {limit} bytes of output")),
        Ending::Killed { signal } => Some(format!("ended by signal {signal}")),
        _ => None,
    }
}

/// Why nobody knows what a text is worth.
fn unknown(ending: &Ending, has_solution: bool) -> String {
    let what = stopped(ending).unwrap_or_else(|| "it came to no result".to_owned());
    let why = match has_solution {
        true => "the course's own solution fares no better here",
        false => "the course has no solution to compare it with",
    };
    format!("{what}, and {why}; this says nothing about the text")
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
    use crate::verdict::Stage;
    use crate::verdict::StageReport;

    #[test]
    fn what_could_not_be_graded_says_why() {
        let verdict = |ending| Verdict::of(StageReport::new(Stage::Test, ending));
        let said = |ending, has_solution| {
            message(Status::InfraError, &verdict(ending), has_solution).unwrap_or_default()
        };
        let timed_out = Ending::TimedOut { limit_ms: 700 };
        let told = said(timed_out.clone(), true);
        assert!(
            told.starts_with("stopped after 700 ms, and the course's own"),
            "{told}"
        );
        assert!(said(timed_out, false).contains("no solution"));
        assert!(said(Ending::Passed, true).starts_with("it came to no result"));
        let why = "`x` does not start".to_owned();
        assert_eq!(said(Ending::NotStarted { why: why.clone() }, true), why);
    }

    #[test]
    fn the_end_of_a_long_text_begins_with_a_line() {
        assert_eq!(tail("short"), "short");
        let long = "ä".repeat(TAIL) + "\nlast\n";
        assert_eq!(tail(&long), "last\n");
        assert!(tail(&"ä".repeat(TAIL)).len() <= TAIL);
    }
}
