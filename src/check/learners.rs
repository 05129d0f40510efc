//! What of a report is the **learner's**, and what belongs to the given zone or only follows.

use std::path::Path;

use cargo_metadata::diagnostic::Diagnostic;
use cargo_metadata::diagnostic::DiagnosticSpan;

use super::Attempt;
use crate::error::count;
use crate::verdict::StageReport;
use crate::verdict::is_error;

/// Whether a diagnostic points into the learner's zone. One without a place is everybody's.
pub fn is_learners(d: &Diagnostic, given_line: usize) -> bool {
    d.spans
        .iter()
        .find(|span| span.is_primary)
        .is_none_or(|span| in_the_exercise(span).line_start < given_line)
}

/// The place in the exercise's own file: what happens inside a macro of a library points into that,
/// and only its call is the learner's. The exercise's path is relative, those of libraries are not.
fn in_the_exercise(mut span: &DiagnosticSpan) -> &DiagnosticSpan {
    while Path::new(&span.file_name).is_absolute()
        && let Some(expansion) = &span.expansion
    {
        span = &expansion.span;
    }
    span
}

/// Leaves out what the compiler says of the given zone and the learner can do nothing about: its
/// warnings, and errors in the tests that follow from the learner's own.
pub(super) fn leave_out_consequences(attempt: &Attempt<'_>, report: &mut StageReport) {
    let is_own = |d: &Diagnostic| is_learners(d, attempt.given_line);
    // A macro that uses a text several times repeats what is wrong with it.
    let mut seen = Vec::new();
    report.diagnostics.retain(|d| {
        let span = d.spans.iter().find(|span| span.is_primary);
        let place = span.map(in_the_exercise);
        let place = place.map(|span| (span.line_start, span.column_start));
        let place = (d.message.clone(), place);
        let is_new = !seen.contains(&place);
        seen.push(place);
        is_new
    });
    let has_own_error = report.errors().any(is_own);
    let follows = |d: &Diagnostic| is_error(d) && has_own_error && !is_own(d);
    report.in_given = report.errors().next().is_some_and(|d| !is_own(d)) && !has_own_error;
    let consequences = report.diagnostics.iter().filter(|d| follows(d)).count();
    report
        .diagnostics
        .retain(|d| is_own(d) || is_error(d) && !follows(d));
    if consequences > 0 && report.note.is_none() {
        let errors = count(consequences, "more error");
        report.note = Some(format!(
            "{errors} in the given part may follow from yours, and will be shown when yours are gone."
        ));
    }
}

/// A sentence where it was the learner's own line that panicked in the first failed test: the
/// message of such a panic is not the test's.
pub(super) fn own_panic(attempt: &Attempt<'_>, report: &StageReport) -> Option<String> {
    let name = report.tests.as_ref()?.failed.first()?;
    let head = format!("::{name} stdout ----");
    let mut lines = report.output.lines().skip_while(|l| !l.ends_with(&head));
    let place = lines.find_map(|line| line.split_once(" panicked at "))?.1;
    let mut place = place.trim_end_matches(':').rsplitn(3, ':').skip(1);
    let line: usize = place.next()?.parse().ok()?;
    let is_own = line < attempt.given_line && Path::new(place.next()?) == attempt.exercise.path();
    is_own.then(|| {
        format!(
            "It is line {line} of your part that panicked. The test's name says what was wanted."
        )
    })
}
