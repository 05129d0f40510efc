//! The **history** of a cohort: each text that a learner has committed is graded as their present one is,
//! and what comes out are the steps that they went.

use std::collections::HashMap;
use std::collections::HashSet;
use std::sync::Arc;

use crate::grade::Change;
use crate::grade::Found;
use crate::gradebook::Step;
use crate::gradebook::failing;
use crate::roster::Entry;
use crate::sheet::Level;
use crate::sheet::Mark;
use crate::sheet::Status;

use super::conclusion::called;
use super::conclusion::shown;
use super::source::Opened;

/// So many learners are named of whose history something is missing.
const NAMED: usize = 10;

/// The same work, its texts held once with those of all others: most of them are alike.
pub(super) fn shared(mut opened: Opened, texts: &mut HashMap<String, Arc<Found>>) -> Opened {
    for change in &mut opened.history.changes {
        if let Some(sha) = &change.sha {
            let known = texts.entry(sha.clone());
            change.found = Arc::clone(known.or_insert_with(|| Arc::clone(&change.found)));
        }
    }
    opened
}

/// Whose history is not all there, a line each.
pub(super) fn gaps(entries: &[Entry], opened: &[Opened]) -> Vec<String> {
    let all = entries.iter().zip(opened);
    let gaps = all.filter_map(|(entry, opened)| Some((entry, opened.history.gap.as_ref()?)));
    let line = |(entry, gap): (&Entry, &String)| {
        let who = called(&entry.learner);
        format!("{who}: the history is not all there: {}", shown(gap))
    };
    let mut lines: Vec<String> = gaps.clone().take(NAMED).map(line).collect();
    let further = gaps.count().saturating_sub(NAMED);
    if further > 0 {
        lines.push(format!("nor is that of {further} more"));
    }
    lines
}

/// The step that a change was. That somebody committed the starter is none: they have not begun.
pub(super) fn step(change: &Change, mark: &Mark) -> Option<Step> {
    (mark.status != Status::NotAttempted).then(|| Step {
        exercise: mark.id.clone(),
        commit: change.commit.clone(),
        nth: change.nth,
        at: change.at,
        source_sha: change.sha.clone(),
        status: mark.status,
        codes: codes(mark),
        note: mark.note.clone(),
        test: failing(mark).map(|test| test.name.clone()),
    })
}

/// The codes of the compiler's errors in their order, each once.
fn codes(mark: &Mark) -> Vec<String> {
    let errors = mark.diagnostics.iter();
    let errors = errors.filter(|said| said.level == Level::Error);
    let mut seen = HashSet::new();
    let codes = errors.filter_map(|said| said.code.clone());
    codes.filter(|code| seen.insert(code.clone())).collect()
}
