//! The **coach** finds the note for what is wrong: the same text gets the same note, always, and
//! without a network.
//!
//! The code alone does not tell the mistake: `E0277` stands for a missing trait, a `?` in the wrong
//! place, an index that is no `usize` and more. So patterns look at words, too, and the one that
//! asks for most wins.

use cargo_metadata::diagnostic::Diagnostic;

use crate::fault::Fault;
use crate::note::Note;
use crate::note::Pattern;
use crate::verdict::StageReport;
use crate::verdict::Verdict;

/// What can be seen of a mistake.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The exercise.
    pub exercise: &'a str,
    /// What went wrong at run time, if it is that.
    pub fault: Option<Fault>,
    /// The first error, if it did not come to a run.
    pub error: Option<&'a Diagnostic>,
    /// Whether that error lies in the given zone.
    pub in_given: bool,
    /// What the run wrote.
    pub output: &'a str,
}

impl<'a> Sight<'a> {
    /// What a report shows first; a fault hides the warnings of the build before it.
    pub fn of(exercise: &'a str, report: &'a StageReport) -> Sight<'a> {
        Sight {
            exercise,
            fault: report.fault,
            error: report.errors().next().filter(|_| report.fault.is_none()),
            in_given: report.in_given,
            output: &report.output,
        }
    }

    /// The first error, while the compiler still speaks.
    pub fn of_error(exercise: &'a str, error: &'a Diagnostic) -> Sight<'a> {
        Sight {
            exercise,
            fault: None,
            error: Some(error),
            // Those that are said while the compiler still works are the learner's.
            in_given: false,
            output: "",
        }
    }
}

/// The note for what is seen, if there is one.
pub fn advise<'a>(notes: &'a [Note], sight: &Sight<'_>) -> Option<&'a Note> {
    nearest(notes, sight).first().copied()
}

/// The note for what a verdict says is wrong. What we could not check is nobody's mistake.
pub fn judge<'a>(notes: &'a [Note], exercise: &str, verdict: &Verdict) -> Option<&'a Note> {
    match verdict {
        Verdict::Unsolved(report) => advise(notes, &Sight::of(exercise, report)),
        Verdict::Solved(_) | Verdict::Unchecked(_) => None,
    }
}

/// The notes that fit best. More than one is a tie, which an author has to break.
pub fn nearest<'a>(notes: &'a [Note], sight: &Sight<'_>) -> Vec<&'a Note> {
    let mut nearest = Vec::new();
    let mut most = 0;
    for note in notes {
        let fitting = note.patterns.iter().filter(|p| fits(p, sight));
        let weight = fitting.map(Pattern::weight).max().unwrap_or(0);
        if weight > most {
            most = weight;
            nearest.clear();
        }
        if weight == most && weight > 0 {
            nearest.push(note);
        }
    }
    nearest
}

fn fits(pattern: &Pattern, sight: &Sight<'_>) -> bool {
    let code = sight.error.and_then(|error| error.code.as_ref());
    let is = |wanted: &Option<String>, seen: Option<&str>| {
        wanted.as_deref().is_none_or(|wanted| Some(wanted) == seen)
    };
    is(&pattern.code, code.map(|code| code.code.as_str()))
        && is(&pattern.fault, sight.fault.map(Fault::word))
        && is(&pattern.exercise, Some(sight.exercise))
        && (sight.in_given || !pattern.given)
        && all_in(&pattern.message, |piece| {
            sight
                .error
                .is_some_and(|error| error.message.contains(piece))
        })
        && all_in(&pattern.label, |piece| {
            sight.error.is_some_and(|error| says(error, piece))
        })
        && all_in(&pattern.output, |piece| sight.output.contains(piece))
}

fn all_in(pieces: &[String], has: impl Fn(&str) -> bool) -> bool {
    pieces.iter().all(|piece| has(piece))
}

/// Whether an error says something beside its message: in a label, or in a note or help below it.
fn says(error: &Diagnostic, piece: &str) -> bool {
    let labels = error.spans.iter().filter_map(|span| span.label.as_deref());
    labels.into_iter().any(|label| label.contains(piece))
        || error
            .children
            .iter()
            .any(|child| child.message.contains(piece) || says(child, piece))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::verdict::Ending;
    use crate::verdict::Stage;

    fn note(name: &str, head: &str) -> Note {
        let text = format!(
            "+++\ntitle = \"t\"\n{head}\n+++\n\n## Seen\n\na\n\n## In Go\n\nb\n\n## Ways out\n\n1. c\n\n## Not this way\n\nd\n"
        );
        Note::parse(&format!("notes/{name}.md"), &text).unwrap()
    }

    fn notes() -> Vec<Note> {
        vec![
            note("moved", "[[match]]\ncode = \"E0382\""),
            note(
                "loop",
                "[[match]]\ncode = \"E0382\"\nlabel = [\"previous iteration of loop\"]",
            ),
            note("here", "[[match]]\ncode = \"E0382\"\nexercise = \"hello\""),
            note(
                "colon",
                "[[match]]\nmessage = [\"expected one of\"]\nlabel = [\"let\"]",
            ),
            note("hang", "[[match]]\nfault = \"hang\""),
            note(
                "borrowed",
                "[[match]]\nfault = \"test\"\noutput = [\"already borrowed\"]\n[[match]]\nfault = \"panic\"\noutput = [\"already borrowed\"]",
            ),
            note(
                "other_loop",
                "[[match]]\ncode = \"E0382\"\nlabel = [\"in a tie\"]\n[[match]]\ncode = \"E0382\"\nmessage = [\"tie\"]",
            ),
        ]
    }

    fn report(message: &str, code: Option<&str>, child: &str) -> StageReport {
        let mut error = sample::unused_variable();
        error.level = cargo_metadata::diagnostic::DiagnosticLevel::Error;
        error.message = message.to_owned();
        match (&mut error.code, code) {
            (Some(old), Some(code)) => old.code = code.to_owned(),
            (old, _) => *old = None,
        }
        let mut below = error.clone();
        below.message = child.to_owned();
        error.children.push(below);
        StageReport {
            diagnostics: vec![error],
            ..StageReport::new(Stage::Build, Ending::Failed { code: 1 })
        }
    }

    fn named(exercise: &str, report: &StageReport) -> Vec<String> {
        let notes = notes();
        let nearest = nearest(&notes, &Sight::of(exercise, report));
        nearest.iter().map(|note| note.name.clone()).collect()
    }

    #[test]
    fn the_pattern_that_asks_for_most_wins() {
        let plain = report("use of moved value: `s`", Some("E0382"), "");
        assert_eq!(named("two", &plain), ["moved"]);
        assert_eq!(named("hello", &plain), ["here"]);
        let looped = report(
            "use of moved value: `s`",
            Some("E0382"),
            "value moved here, in previous iteration of loop",
        );
        assert_eq!(named("two", &looped), ["loop"]);
        assert_eq!(named("hello", &looped), ["here"]);
    }

    #[test]
    fn what_has_no_code_is_found_by_its_words() {
        let said = report("expected one of `!`, found `x`", None, "write `let`");
        assert_eq!(named("two", &said), ["colon"]);
        let other = report("mismatched types", Some("E0308"), "");
        assert_eq!(named("two", &other), Vec::<String>::new());
    }

    #[test]
    fn a_fault_is_found_by_its_word_and_what_the_run_wrote() {
        let mut run = StageReport::new(Stage::Test, Ending::TimedOut { limit_ms: 1 });
        run.fault = Some(Fault::Hang);
        assert_eq!(named("two", &run), ["hang"]);
        run.fault = Some(Fault::Test);
        assert_eq!(named("two", &run), Vec::<String>::new());
        run.output = "panicked: already borrowed".to_owned();
        assert_eq!(named("two", &run), ["borrowed"]);
        // A warning of the build before the run is not what is wrong.
        run.diagnostics = plain_error();
        assert_eq!(named("two", &run), ["borrowed"]);
    }

    fn plain_error() -> Vec<Diagnostic> {
        report("use of moved value", Some("E0382"), "").diagnostics
    }

    #[test]
    fn a_tie_is_seen() {
        let said = report("a tie", Some("E0382"), "previous iteration of loop");
        assert_eq!(named("two", &said), ["loop", "other_loop"]);
    }
}
