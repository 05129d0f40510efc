//! The **memory** of mistakes: which ones a learner has met, what each has cost, and whether it is
//! mastered. It is a fold over the journal and keeps nothing of its own.
//!
//! The text that a learner starts from is wrong on purpose. To meet a mistake there counts as having
//! met it, since it has to be understood; but it is no sign that the learner makes it, so it takes
//! no mastery away.

mod fold;

use std::cmp::Reverse;

use serde::Serialize;

use crate::course::Course;
use crate::journal::Entry;
use crate::memory::fold::Fold;
use crate::note::Note;
use crate::report::SCHEMA;
use crate::trail::trail;

/// So many other exercises on a mistake, solved without it, master it.
pub const DRILLS: usize = 2;

/// So many other exercises of any kind master a mistake on which there are too few.
pub const OTHERS: usize = 5;

/// All mistakes that a learner has met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Memory {
    /// Version of the schema.
    pub schema: u32,
    /// The course's name, if it says one.
    pub course: Option<String>,
    /// The mistakes: open ones first, then by what they cost.
    pub errors: Vec<Met>,
}

/// A mistake that was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Met {
    /// What its name is: `note`, `code`, `fault`, or `none`.
    pub kind: &'static str,
    /// Its name; null for an error that has none.
    pub name: Option<String>,
    /// The note's title.
    pub title: Option<String>,
    /// How it stands.
    pub state: State,
    /// How many checks ended in it.
    pub times: u32,
    /// How many of those were of the learner's own text.
    pub own: u32,
    /// In which exercises, in the order of the course.
    pub exercises: Vec<String>,
    /// How long it took until an exercise was solved: the median over the exercises that are.
    pub solved_in_ms: Option<u64>,
    /// How long it took in all exercises together, also in those that are not solved yet.
    pub cost_ms: u64,
    /// When it was met last.
    pub last_at: u64,
}

/// How a mistake stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// An exercise that it stopped is not solved yet.
    Open,
    /// Every exercise that it stopped is solved.
    Met,
    /// And it was avoided since.
    Mastered,
}

impl State {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Met => "met",
            State::Mastered => "mastered",
        }
    }
}

impl Memory {
    /// The fold over a journal's lines; `notes` are the coach's.
    pub fn of(course: &Course, notes: &[Note], entries: &[Entry]) -> Memory {
        let (steps, progress) = trail(course, entries);
        let mut fold = Fold::new(course.exercises.len());
        for step in &steps {
            fold.add(step);
        }
        let mut errors = fold.met(course, notes, &progress);
        errors.sort_by(|a, b| {
            let rank = |met: &Met| (met.state != State::Open, Reverse((met.cost_ms, met.times)));
            let name = |met: &Met| (met.kind, met.name.clone());
            rank(a).cmp(&rank(b)).then_with(|| name(a).cmp(&name(b)))
        });
        Memory {
            schema: SCHEMA,
            course: course.id.clone(),
            errors,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn note(name: &str, drills: &[&str]) -> Note {
        Note {
            name: name.to_owned(),
            title: format!("About {name}"),
            drills: drills.iter().map(|&name| name.to_owned()).collect(),
            patterns: vec![],
            parts: Default::default(),
        }
    }

    /// A journal in short: `hello!moved` is a check of it that found that, `hello?moved` the same of
    /// its starter, `hello` one that found nothing, `hello:review` another event; a second apart.
    fn entries(lines: &str) -> Vec<Entry> {
        let line = |(at, line): (usize, &str)| {
            let at = at as u64 * 1000;
            if let Some((name, event)) = line.split_once(':') {
                return Entry::new(at, event, name);
            }
            let (name, note) = line.split_once(['!', '?']).unwrap_or((line, ""));
            let verdict = if note.is_empty() {
                "solved"
            } else {
                "unsolved"
            };
            Entry {
                verdict: Some(verdict.to_owned()),
                starter: line.contains('?'),
                ..Entry::new(at, "checked", name)
            }
            .noted((!note.is_empty()).then_some(note))
        };
        lines.split_whitespace().enumerate().map(line).collect()
    }

    /// Six exercises, `a` to `f`; `moved` has three drills, `lent` has one.
    fn memory(lines: &str) -> Memory {
        let names = ["a", "b", "c", "d", "e", "f"];
        let course = Course {
            exercises: names.map(|name| sample::exercise(name, None)).into(),
            ..Course::default()
        };
        let notes = [
            note("moved", &["a", "b", "c", "gone"]),
            note("lent", &["a"]),
        ];
        Memory::of(&course, &notes, &entries(lines))
    }

    fn state(lines: &str) -> State {
        memory(lines).errors[0].state
    }

    #[test]
    fn a_mistake_is_counted_with_its_exercises_its_time_and_its_title() {
        let memory = memory("b!moved b!moved b!lent b a?moved a b!moved c");
        let told: Vec<_> = memory
            .errors
            .iter()
            .map(|m| (m.name.as_deref(), m.times))
            .collect();
        assert_eq!(told, [(Some("moved"), 4), (Some("lent"), 1)]);
        let moved = &memory.errors[0];
        assert_eq!((moved.kind, moved.own), ("note", 3));
        assert_eq!(moved.title.as_deref(), Some("About moved"));
        assert_eq!(moved.exercises, ["a", "b"]);
        // Three seconds in `b`, one in `a`.
        assert_eq!((moved.solved_in_ms, moved.cost_ms), (Some(1000), 4000));
        assert_eq!(moved.last_at, 6000);
        assert_eq!(memory.errors[1].solved_in_ms, Some(1000));
    }

    #[test]
    fn open_ones_come_first_and_then_what_cost_most() {
        let memory = memory("a!E1 a b!E2 b!E2 b c!E3 c!E3 c!E3 c a:reset d!E4 d e!E5");
        let names: Vec<_> = memory
            .errors
            .iter()
            .filter_map(|m| m.name.as_deref())
            .collect();
        assert_eq!(names, ["E5", "E3", "E2", "E1", "E4"]);
        let states: Vec<State> = memory.errors.iter().map(|m| m.state).collect();
        assert_eq!(states[..2], [State::Open, State::Met]);
    }

    #[test]
    fn a_mistake_is_open_until_every_exercise_that_it_stopped_is_solved() {
        assert_eq!(state("a!moved b!moved b"), State::Open);
        assert_eq!(state("a!moved b!moved b a"), State::Met);
        // To break what is solved opens nothing; a reset does not solve what was not.
        assert_eq!(state("a!moved a a!moved"), State::Met);
        assert_eq!(state("a!moved a:reset"), State::Open);
        assert_eq!(state("a!moved a a:review a!moved"), State::Open);
        assert_eq!(state("a!moved a a:review a!moved a:stopped"), State::Met);
    }

    #[test]
    fn two_other_drills_without_it_master_it() {
        assert_eq!(state("a!moved a b"), State::Met);
        assert_eq!(state("a!moved a b c"), State::Mastered);
        assert_eq!(state("a!moved b c a"), State::Mastered, "in any order");
        assert_eq!(state("a!moved a b c a!moved a"), State::Met, "made again");
        assert_eq!(state("b!moved a!moved a b c"), State::Met, "not without it");
        assert_eq!(state("a!moved a d e f"), State::Met, "no drills of it");
        assert_eq!(state("b a!moved a c b"), State::Met, "solved before");
    }

    #[test]
    fn a_starter_is_met_but_is_no_relapse() {
        assert_eq!(state("a!moved a b?moved b c?moved c"), State::Mastered);
        assert_eq!(state("a?moved a b?moved b c?moved c"), State::Mastered);
        assert_eq!(state("a?moved a b?moved b"), State::Met);
        assert_eq!(state("a?moved a b?moved b c?moved"), State::Open);
    }

    #[test]
    fn a_review_without_it_masters_it() {
        assert_eq!(state("a!moved a a:review a?moved a"), State::Mastered);
        assert_eq!(state("a!moved a a:review a!moved a"), State::Met);
        assert_eq!(state("a!moved a a"), State::Met);
        assert_eq!(state("a!moved a a:reset a"), State::Met, "no review");
        assert_eq!(state("a!moved a a:review a:stopped"), State::Met);
        assert_eq!(state("a!moved a d d:review d"), State::Met, "another one");
    }

    #[test]
    fn where_there_are_too_few_drills_five_others_do() {
        for mistake in ["lent", "E1"] {
            let lines = |rest: &str| format!("a!{mistake} a {rest}");
            assert_eq!(state(&lines("b c d e")), State::Met);
            assert_eq!(state(&lines("b c d e e")), State::Met);
            assert_eq!(state(&lines("b c d e f")), State::Mastered);
        }
    }

    #[test]
    fn somebody_elses_lines_and_no_lines_are_no_memory() {
        assert_eq!(memory("").errors, []);
        assert_eq!(memory("z!moved z").errors, []);
    }

    #[test]
    fn a_review_that_was_given_up_has_a_cost_and_no_time_until_solved() {
        for lines in ["a a:review a!E1 a:stopped", "a a:review a!E1 a:stopped a"] {
            let met = &memory(lines).errors[0];
            assert_eq!((met.solved_in_ms, met.cost_ms), (None, 1000), "{lines}");
        }
    }

    #[test]
    fn the_middle_of_some_times() {
        let memory = memory("a!E1 a b!E1 b!E1 b!E1 b c!E1 c!E1 c");
        assert_eq!(memory.errors[0].solved_in_ms, Some(2000));
    }
}
