//! The **effort** that a course has cost: time, tries and hints, chapter by chapter.

use serde::Serialize;

use crate::course::Course;
use crate::journal::Entry;
use crate::report::SCHEMA;
use crate::trail::BREAK_MS;
use crate::trail::Deed;
use crate::trail::Pass;
use crate::trail::trail;

mod told;

pub use told::told;

/// What was done in a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Effort {
    /// Version of the schema.
    pub schema: u32,
    /// The course's name, if it says one.
    pub course: Option<String>,
    /// A longer gap between two lines of the journal is a break, and counts as nothing.
    pub break_ms: u64,
    /// All chapters together.
    pub total: Sum,
    /// The chapters, in the order of the course.
    pub chapters: Vec<Chapter>,
}

/// What was done in a chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Its folder; null where the course has no chapters.
    pub dir: Option<String>,
    /// What was done in it.
    #[serde(flatten)]
    pub sum: Sum,
}

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// How many exercises are solved.
    pub solved: usize,
    /// How many there are.
    pub total: usize,
    /// The time of work, in milliseconds.
    pub time_ms: u64,
    /// Checks that found something wrong, and one for each solve.
    pub tries: u64,
    /// Hints that were taken.
    pub hints: u64,
}

impl Sum {
    fn add(&mut self, other: Sum) {
        self.solved += other.solved;
        self.total += other.total;
        self.time_ms = self.time_ms.saturating_add(other.time_ms);
        self.tries += other.tries;
        self.hints += other.hints;
    }
}

impl Effort {
    /// The fold over a journal's lines.
    pub fn of(course: &Course, entries: &[Entry]) -> Effort {
        let (steps, progress) = trail(course, entries);
        let mut sums: Vec<Sum> = course
            .exercises
            .iter()
            .map(|exercise| Sum {
                solved: usize::from(progress.is_solved(&exercise.name)),
                total: 1,
                ..Sum::default()
            })
            .collect();
        for step in &steps {
            let sum = &mut sums[step.exercise];
            sum.time_ms = sum.time_ms.saturating_add(step.worked_ms);
            match step.deed {
                // The starter is not the learner's try.
                Deed::Failed => sum.tries += u64::from(!step.entry.starter),
                Deed::Passed(Pass::Solved | Pass::Reviewed) => sum.tries += 1,
                Deed::Hinted => sum.hints += 1,
                Deed::Passed(Pass::Again)
                | Deed::Reset
                | Deed::BroughtBack
                | Deed::Stopped
                | Deed::Nothing => {}
            }
        }
        let mut total = Sum::default();
        let mut chapters: Vec<Chapter> = Vec::new();
        for (exercise, sum) in course.exercises.iter().zip(sums) {
            total.add(sum);
            match chapters.iter_mut().find(|known| known.dir == exercise.dir) {
                Some(chapter) => chapter.sum.add(sum),
                None => chapters.push(Chapter {
                    dir: exercise.dir.clone(),
                    sum,
                }),
            }
        }
        Effort {
            schema: SCHEMA,
            course: course.id.clone(),
            break_ms: BREAK_MS,
            total,
            chapters,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::sample::checked;

    #[test]
    fn each_chapter_has_its_time_its_tries_and_its_hints() {
        let effort = Effort::of(
            &sample::course(),
            &[
                Entry::new(0, "started", "hello"),
                checked(1_000, "hello", "unsolved"),
                checked(1_500, "hello", "unchecked"),
                checked(2_000, "hello", "solved"),
                checked(2_500, "hello", "solved"),
                Entry::new(5_000, "started", "moved_map"),
                Entry::hint(6_000, "moved_map", 1),
                Entry::hint(BREAK_MS + 6_001, "moved_map", 2),
                checked(BREAK_MS + 7_001, "moved_map", "solved"),
                Entry::review(BREAK_MS + 8_001, "moved_map", None),
                checked(BREAK_MS + 9_001, "moved_map", "unsolved"),
                checked(BREAK_MS + 9_002, "of another course", "solved"),
            ],
        );
        let sum = |solved, total, time_ms, tries, hints| Sum {
            solved,
            total,
            time_ms,
            tries,
            hints,
        };
        assert_eq!(effort.total, sum(1, 4, 6_500, 4, 2));
        assert_eq!(effort.chapters[0].dir.as_deref(), Some("01_first_steps"));
        assert_eq!(effort.chapters[0].sum, sum(1, 1, 2_500, 2, 0));
        assert_eq!(effort.chapters[1].sum, sum(0, 3, 4_000, 2, 2));
    }
}
