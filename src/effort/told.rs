//! What a learner's journal **tells** of each exercise. Anybody can edit a journal, so whatever it
//! holds there is an answer, and the answer is worth as much as its author's word.

use std::collections::BTreeMap;

use crate::course::Course;
use crate::gradebook::Told;
use crate::journal::Entry;
use crate::trail::Deed;
use crate::trail::trail;

/// What the lines tell, in the order of the course; exercises that they do not name are left out.
pub fn told(course: &Course, entries: &[Entry]) -> Vec<Told> {
    let (steps, _) = trail(course, entries);
    let mut all: BTreeMap<usize, Told> = BTreeMap::new();
    for step in steps {
        let told = all.entry(step.exercise).or_insert_with(|| Told {
            exercise: course.exercises[step.exercise].name.clone(),
            ..Told::default()
        });
        told.ms = told.ms.saturating_add(step.worked_ms);
        // A clock that was never set says no time.
        told.last_at = Some(step.entry.at / 1000).filter(|at| *at > 0);
        match step.deed {
            // The starter is not the learner's try, and what fails in a review stopped nobody.
            Deed::Failed if !step.entry.starter && !told.solved => {
                told.tries = told.tries.saturating_add(1);
            }
            Deed::Passed(_) => told.solved = true,
            Deed::Hinted => told.hints = told.hints.saturating_add(1),
            Deed::Failed | Deed::Reset | Deed::BroughtBack | Deed::Stopped | Deed::Nothing => {}
        }
    }
    all.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Journal;
    use crate::sample;
    use crate::sample::checked;
    use crate::trail::BREAK_MS;

    #[test]
    fn each_exercise_has_what_was_done_about_it_up_to_its_solve_and_after() {
        let starter = Entry {
            starter: true,
            ..checked(1_000, "moved_map", "unsolved")
        };
        let all = told(
            &sample::course(),
            &[
                starter,
                checked(3_000, "moved_map", "unsolved"),
                checked(3_500, "moved_map", "unchecked"),
                Entry::hint(4_000, "moved_map", 1),
                Entry::hint(BREAK_MS + 4_001, "moved_map", 2),
                checked(BREAK_MS + 5_001, "moved_map", "unsolved"),
                checked(BREAK_MS + 6_000, "hello", "solved"),
                Entry::review(BREAK_MS + 7_000, "hello", None),
                checked(BREAK_MS + 8_000, "hello", "unsolved"),
                Entry::reset(BREAK_MS + 9_000, "hello"),
                checked(BREAK_MS + 9_000, "of another course", "solved"),
            ],
        );
        let one = |exercise: &str, tries, ms, hints, solved, last_at| Told {
            exercise: exercise.to_owned(),
            tries,
            ms,
            hints,
            solved,
            last_at: Some(last_at),
        };
        assert_eq!(
            all,
            [
                one("hello", 0, 3_000, 0, true, 609),
                one("moved_map", 2, 4_000, 2, false, 605),
            ]
        );
    }

    #[test]
    fn times_that_cannot_be_add_up_to_something() {
        let odd = [0, u64::MAX, 0, u64::MAX, 5, 3, u64::MAX - 1, u64::MAX, 0];
        let lines: Vec<Entry> = odd
            .iter()
            .map(|at| checked(*at, "hello", "unsolved"))
            .collect();
        let all = told(&sample::course(), &lines);
        assert_eq!((all[0].tries, all[0].ms, all[0].last_at), (9, 1, None));
    }

    proptest::proptest! {
        #[test]
        fn any_lines_tell_something(
            ats: Vec<u64>,
            words in proptest::collection::vec("started|checked|hint|reset|review|stopped|x", 0..40),
            verdicts in proptest::collection::vec("solved|unsolved|unchecked|x", 0..40),
            bytes: Vec<u8>,
        ) {
            let lines = ats.iter().zip(&words).zip(&verdicts);
            let mut entries: Vec<Entry> = lines
                .map(|((at, event), verdict)| Entry {
                    event: event.clone(),
                    ..checked(*at, "hello", verdict)
                })
                .collect();
            entries.extend(Journal::parse(&bytes).entries);
            proptest::prop_assert!(told(&sample::course(), &entries).len() <= 4);
        }
    }
}
