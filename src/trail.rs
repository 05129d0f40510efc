//! The **trail** is the journal read as steps: what each line did in its exercise, and how much time
//! of work lies before it. What the learner met, how long it took and what is due all follow it.
//!
//! Lines of exercises that the course does not have are left out.

use std::collections::HashMap;

use crate::course::Course;
use crate::journal::Entry;
use crate::progress::Progress;

/// A longer gap between two lines is a break, and counts as nothing.
pub const BREAK_MS: u64 = 10 * 60 * 1000;

/// One line of the journal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'a> {
    /// Its number, which orders the steps even where the clock went backwards.
    pub number: usize,
    /// The line.
    pub entry: &'a Entry,
    /// The exercise's place in the course.
    pub exercise: usize,
    /// How long the learner worked on the exercise since the line before; 0 if that one was about
    /// another exercise, or longer ago than a break.
    pub worked_ms: u64,
    /// What it did.
    pub deed: Deed,
}

/// What a line did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// A check found something wrong.
    Failed,
    /// A check found nothing wrong.
    Passed(Pass),
    /// A hint was taken.
    Hinted,
    /// The exercise is as it was at first, and open.
    Reset,
    /// The exercise was brought back for a review, or the review begins anew.
    BroughtBack,
    /// The review was given up.
    Stopped,
    /// Nothing that counts: it was looked at, or could not be checked.
    Nothing,
}

/// What a check that found nothing wrong changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// The exercise was open and is solved.
    Solved,
    /// It was brought back, and the review is passed.
    Reviewed,
    /// It was solved before.
    Again,
}

/// The steps of a journal, and where they lead.
pub fn trail<'a>(course: &Course, entries: &'a [Entry]) -> (Vec<Step<'a>>, Progress) {
    let names = course.exercises.iter().enumerate();
    let places: HashMap<&str, usize> = names.map(|(at, e)| (e.name.as_str(), at)).collect();
    let mut progress = Progress::default();
    let mut before: Option<&Entry> = None;
    let mut steps = Vec::new();
    for (number, entry) in entries.iter().enumerate() {
        let Some(name) = entry.exercise.as_deref() else {
            continue;
        };
        let worked_ms = before
            .filter(|before| before.exercise.as_deref() == Some(name))
            .map(|before| entry.at.saturating_sub(before.at))
            .filter(|gap| *gap <= BREAK_MS);
        before = Some(entry);
        if let Some(exercise) = places.get(name) {
            steps.push(Step {
                number,
                entry,
                exercise: *exercise,
                worked_ms: worked_ms.unwrap_or(0),
                deed: deed(entry, name, &progress),
            });
        }
        progress.add(entry);
    }
    (steps, progress)
}

/// What a line does to the progress before it.
fn deed(entry: &Entry, name: &str, progress: &Progress) -> Deed {
    let is_in_review = progress.is_in_review(name);
    match entry.event.as_str() {
        "checked" => match entry.verdict.as_deref() {
            Some("unsolved") => Deed::Failed,
            Some("solved") if is_in_review => Deed::Passed(Pass::Reviewed),
            Some("solved") if progress.is_solved(name) => Deed::Passed(Pass::Again),
            Some("solved") => Deed::Passed(Pass::Solved),
            _ => Deed::Nothing,
        },
        "hint" => Deed::Hinted,
        // It begins the review anew.
        "reset" if is_in_review => Deed::BroughtBack,
        "reset" => Deed::Reset,
        "review" if progress.is_solved(name) => Deed::BroughtBack,
        "stopped" if is_in_review => Deed::Stopped,
        _ => Deed::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::sample::checked;

    const MINUTE: u64 = 60_000;

    fn worked(lines: &[(u64, &str)]) -> Vec<u64> {
        let line = |(at, name): &(u64, &str)| Entry::new(*at, "started", name);
        let entries: Vec<Entry> = lines.iter().map(line).collect();
        let (steps, _) = trail(&sample::course(), &entries);
        steps.iter().map(|step| step.worked_ms).collect()
    }

    #[test]
    fn time_is_what_lies_between_two_lines_of_an_exercise_without_breaks() {
        let ten = 10 * MINUTE;
        assert_eq!(worked(&[(5, "hello"), (9, "hello")]), [0, 4]);
        assert_eq!(worked(&[(0, "hello"), (ten, "hello")]), [0, ten]);
        assert_eq!(worked(&[(0, "hello"), (ten + 1, "hello")]), [0, 0]);
        assert_eq!(
            worked(&[(0, "hello"), (1, "closing"), (2, "hello")]),
            [0, 0, 0]
        );
        // Somebody else's exercise is no step, but the learner was there.
        assert_eq!(worked(&[(0, "hello"), (1, "other"), (2, "hello")]), [0, 0]);
    }

    #[test]
    fn no_clock_makes_time_that_was_not() {
        assert_eq!(worked(&[(9, "hello"), (5, "hello")]), [0, 0]);
        let odd = [(0, "hello"), (u64::MAX, "hello"), (0, "hello")];
        assert_eq!(worked(&odd), [0, 0, 0]);
    }

    #[test]
    fn each_line_says_what_it_did() {
        let entries = [
            Entry::new(0, "started", "hello"),
            checked(1, "hello", "unchecked"),
            checked(2, "hello", "unsolved"),
            Entry::hint(3, "hello", 1),
            checked(4, "hello", "solved"),
            checked(5, "hello", "solved"),
            Entry::review(6, "hello", None),
            Entry::reset(7, "hello"),
            checked(8, "hello", "solved"),
            Entry::review(9, "hello", None),
            Entry::stopped(10, "hello"),
            Entry::stopped(11, "hello"),
            Entry::reset(12, "hello"),
            Entry::review(13, "hello", None),
        ];
        let (steps, progress) = trail(&sample::course(), &entries);
        let deeds: Vec<Deed> = steps.iter().map(|step| step.deed).collect();
        assert_eq!(
            deeds,
            [
                Deed::Nothing,
                Deed::Nothing,
                Deed::Failed,
                Deed::Hinted,
                Deed::Passed(Pass::Solved),
                Deed::Passed(Pass::Again),
                Deed::BroughtBack,
                Deed::BroughtBack,
                Deed::Passed(Pass::Reviewed),
                Deed::BroughtBack,
                Deed::Stopped,
                Deed::Nothing,
                Deed::Reset,
                Deed::Nothing,
            ]
        );
        assert!(!progress.is_solved("hello"));
    }
}
