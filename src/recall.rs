//! **Recall** says when a solved exercise is due to be solved once more: after a day, and then after
//! longer and longer intervals, as long as it goes well.

mod way;

use std::cmp::Reverse;

use serde::Serialize;

use crate::course::Course;
use crate::journal::Entry;
use crate::recall::way::Way;
use crate::report::SCHEMA;
use crate::trail::trail;

/// A day, in milliseconds.
pub const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// After so many days an exercise is due: the first number after it was solved, the next one after
/// each review. The last one repeats.
pub const INTERVALS: [u64; 5] = [1, 3, 7, 21, 60];

/// A review with more failed checks than this goes back a step, as does one with a hint.
pub const MANY: u32 = 5;

/// What is due, and when the rest will be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recall {
    /// Version of the schema.
    pub schema: u32,
    /// The course's name, if it says one.
    pub course: Option<String>,
    /// The exercise that is brought back now, if one is.
    pub review: Option<String>,
    /// The intervals, in days.
    pub intervals_days: [u64; INTERVALS.len()],
    /// Those that are due, from what cost most to what cost least; then the rest, the next one first.
    pub exercises: Vec<Turn>,
}

/// When it is an exercise's turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Its name.
    pub name: String,
    /// Its chapter.
    pub dir: Option<String>,
    /// Whether it is due now.
    pub due: bool,
    /// Since when or from when on it is due.
    pub due_at: u64,
    /// When it was solved last.
    pub solved_at: u64,
    /// At which of the intervals it is, from 1.
    pub step: usize,
    /// That interval, in days.
    pub interval_days: u64,
    /// How long its errors kept the learner busy, in milliseconds.
    pub cost_ms: u64,
}

impl Recall {
    /// The fold over a journal's lines, as it is at this moment.
    pub fn of(course: &Course, entries: &[Entry], now: u64) -> Recall {
        let (steps, progress) = trail(course, entries);
        let mut ways = vec![Way::default(); course.exercises.len()];
        for step in &steps {
            ways[step.exercise].add(step);
        }
        let all = course.exercises.iter().zip(&ways);
        // What was right at once has taught all that it can.
        let met = all.filter(|(_, way)| way.failed > 0);
        let mut exercises: Vec<Turn> = met
            .filter_map(|(exercise, way)| {
                let (at, solved_at) = way.solved?;
                let interval_days = INTERVALS[at];
                let due_at = due(solved_at, interval_days, now);
                Some(Turn {
                    name: exercise.name.clone(),
                    dir: exercise.dir.clone(),
                    due: due_at <= now,
                    due_at,
                    solved_at,
                    step: at + 1,
                    interval_days,
                    cost_ms: way.cost_ms,
                })
            })
            .collect();
        exercises.sort_by_key(|turn| {
            let cost = if turn.due { turn.cost_ms } else { 0 };
            (!turn.due, Reverse(cost), turn.due_at)
        });
        Recall {
            schema: SCHEMA,
            course: course.id.clone(),
            // One of an exercise that the course has lost can neither pass nor be given up.
            review: progress
                .review()
                .filter(|review| course.position(&review.exercise).is_some())
                .map(|review| review.exercise.clone()),
            intervals_days: INTERVALS,
            exercises,
        }
    }

    /// Those that are due, most of all the first.
    pub fn due(&self) -> impl Iterator<Item = &Turn> {
        self.exercises.iter().filter(|turn| turn.due)
    }

    /// The first one that will be due.
    pub fn next(&self) -> Option<&Turn> {
        self.exercises.iter().find(|turn| !turn.due)
    }
}

/// From when on something is due. A time that is still to come is no time to count from.
fn due(solved_at: u64, days: u64, now: u64) -> u64 {
    if solved_at > now.saturating_add(DAY_MS) {
        return now;
    }
    solved_at.saturating_add(days * DAY_MS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::sample::checked;

    /// Each exercise failed once and was solved so much later, all in the first minutes of time.
    fn solved(names: &[(&str, u64)]) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (name, took) in names {
            entries.push(checked(0, name, "unsolved"));
            entries.push(checked(*took, name, "solved"));
        }
        entries
    }

    fn days(number: u64) -> u64 {
        number * DAY_MS
    }

    fn turn(entries: &[Entry], now: u64) -> Turn {
        Recall::of(&sample::course(), entries, now).exercises[0].clone()
    }

    #[test]
    fn the_dearest_of_those_that_are_due_comes_first_and_the_rest_by_its_day() {
        let mut entries = solved(&[("hello", 10), ("moved_string", 30), ("moved_map", 20)]);
        entries.push(checked(days(5), "closing", "unsolved"));
        entries.push(checked(days(5), "closing", "solved"));
        let names = |now| {
            let mut known = entries.clone();
            known.retain(|entry| entry.at <= now);
            let recall = Recall::of(&sample::course(), &known, now);
            let due: Vec<String> = recall.due().map(|t| t.name.clone()).collect();
            (due, recall.next().map(|turn| turn.name.clone()))
        };
        assert_eq!(names(days(1)).1.as_deref(), Some("hello"));
        assert_eq!(names(days(1) - 1).0, Vec::<String>::new());
        let (due, next) = names(days(5));
        assert_eq!(due, ["moved_string", "moved_map", "hello"]);
        assert_eq!(next.as_deref(), Some("closing"));
        assert_eq!(names(days(7)).1, None);
    }

    #[test]
    fn each_review_that_goes_well_is_followed_by_a_longer_interval() {
        let mut entries = solved(&[("hello", 10)]);
        let mut now = 10;
        for interval in [1, 3, 7, 21, 60, 60] {
            assert_eq!(turn(&entries, now).interval_days, interval);
            assert!(!turn(&entries, now + days(interval) - 1).due);
            now += days(interval);
            assert!(turn(&entries, now).due);
            entries.push(Entry::review(now, "hello", None));
            assert_eq!(Recall::of(&sample::course(), &entries, now).exercises, []);
            entries.push(checked(now, "hello", "solved"));
        }
    }

    #[test]
    fn a_review_with_a_hint_or_many_tries_goes_back_a_step() {
        let step = |of_review: &[Entry]| {
            let mut entries = solved(&[("hello", 10)]);
            for _ in 0..2 {
                entries.push(Entry::review(20, "hello", None));
                entries.push(checked(20, "hello", "solved"));
            }
            entries.push(Entry::review(20, "hello", None));
            entries.extend_from_slice(of_review);
            entries.push(checked(20, "hello", "solved"));
            turn(&entries, 20).step
        };
        let missed = || checked(20, "hello", "unsolved");
        let starter = Entry {
            starter: true,
            ..missed()
        };
        assert_eq!(step(&[]), 4);
        // What was taken before the review began is not held against it.
        let mut entries = vec![Entry::hint(0, "hello", 1)];
        entries.extend(solved(&[("hello", 10)]));
        entries.push(Entry::review(20, "hello", None));
        entries.push(checked(20, "hello", "solved"));
        assert_eq!(turn(&entries, 20).step, 2);
        assert_eq!(step(&[Entry::hint(20, "hello", 1)]), 2);
        assert_eq!(step(&vec![missed(); 5]), 4);
        assert_eq!(step(&vec![missed(); 6]), 2);
        assert_eq!(step(&vec![starter; 6]), 4);
    }

    #[test]
    fn what_is_given_up_stays_due_and_what_is_reset_begins_anew() {
        let mut entries = solved(&[("hello", 10)]);
        entries.push(Entry::review(days(2), "hello", None));
        entries.push(Entry::stopped(days(2), "hello"));
        assert!(turn(&entries, days(2)).due);
        entries.push(checked(days(2), "hello", "solved"));
        assert_eq!(turn(&entries, days(2)).solved_at, 10, "it was solved");
        entries.push(Entry::reset(days(2), "hello"));
        let recall = Recall::of(&sample::course(), &entries, days(2));
        assert_eq!(recall.exercises, []);
        entries.push(checked(days(2), "hello", "solved"));
        assert!(!turn(&entries, days(2)).due);
    }

    #[test]
    fn what_was_right_at_once_does_not_come_back() {
        // Every starter is wrong, and is checked when the learner comes to it.
        let starter = Entry {
            starter: true,
            ..checked(0, "hello", "unsolved")
        };
        let entries = [starter, checked(1, "hello", "solved")];
        let recall = Recall::of(&sample::course(), &entries, days(9));
        assert_eq!(recall.exercises, []);
    }

    #[test]
    fn a_clock_that_was_wrong_hides_nothing_for_ever() {
        for at in [u64::MAX, days(400)] {
            let entries = [
                checked(at, "hello", "unsolved"),
                checked(at, "hello", "solved"),
            ];
            assert!(turn(&entries, days(2)).due, "{at}");
        }
        let ahead = [
            checked(0, "hello", "unsolved"),
            checked(1000, "hello", "solved"),
        ];
        assert!(!turn(&ahead, 0).due, "a second is no mistake");
    }
}
