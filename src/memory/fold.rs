//! The fold: step by step, what is known of each mistake and each exercise.

use std::collections::HashMap;

use crate::course::Course;
use crate::memory::DRILLS;
use crate::memory::Met;
use crate::memory::OTHERS;
use crate::memory::State;
use crate::mistake::Mistake;
use crate::note::Note;
use crate::progress::Progress;
use crate::trail::Deed;
use crate::trail::Pass;
use crate::trail::Step;

/// What is known after some of the steps.
#[derive(Debug, Default)]
pub(super) struct Fold<'a> {
    /// Where the trace of a mistake is.
    known: HashMap<Mistake<'a>, usize>,
    traces: Vec<Trace<'a>>,
    /// By the exercises' places in the course.
    exercises: Vec<Way>,
}

/// What a learner has done at an exercise.
#[derive(Debug, Clone, Default)]
struct Way {
    worked_ms: u64,
    /// With which step the attempt began that is not solved yet.
    began: usize,
    /// The last attempt that was.
    solved: Option<Solved>,
    /// The traces of mistakes that were met since the last check that passed.
    unsolved: Vec<usize>,
}

/// An attempt that ended well.
#[derive(Debug, Clone, Copy)]
struct Solved {
    began: usize,
    ended: usize,
    was_review: bool,
}

/// All that is known of a mistake.
#[derive(Debug)]
struct Trace<'a> {
    mistake: Mistake<'a>,
    times: u32,
    own: u32,
    last_at: u64,
    /// At which step and in which exercise the learner's own text had it last; where that never
    /// was, it is the first starter that did.
    last: (usize, usize),
    meetings: HashMap<usize, Meeting>,
}

/// A mistake in one exercise.
#[derive(Debug, Default)]
struct Meeting {
    /// The time of work at the first check that showed it, if the exercise is not solved since.
    since_ms: Option<u64>,
    /// How long it took the first time.
    first_ms: Option<u64>,
    cost_ms: u64,
    /// With which step the learner's own text had it last.
    own: Option<usize>,
}

impl<'a> Fold<'a> {
    /// Nothing is known yet of so many exercises.
    pub(super) fn new(exercises: usize) -> Fold<'a> {
        Fold {
            exercises: vec![Way::default(); exercises],
            ..Fold::default()
        }
    }

    /// One more step.
    pub(super) fn add(&mut self, step: &Step<'a>) {
        let way = &mut self.exercises[step.exercise];
        way.worked_ms = way.worked_ms.saturating_add(step.worked_ms);
        match step.deed {
            Deed::Failed => self.meet(step),
            Deed::Passed(pass) => {
                if pass != Pass::Again {
                    way.solved = Some(Solved {
                        began: way.began,
                        ended: step.number,
                        was_review: pass == Pass::Reviewed,
                    });
                    way.began = step.number;
                }
                self.close(step.exercise, true);
            }
            Deed::Stopped | Deed::BroughtBack => {
                way.began = step.number;
                self.close(step.exercise, false);
            }
            Deed::Reset => way.began = step.number,
            Deed::Hinted | Deed::Nothing => {}
        }
    }

    fn meet(&mut self, step: &Step<'a>) {
        let mistake = Mistake::of(step.entry);
        let at = *self.known.entry(mistake).or_insert_with(|| {
            self.traces.push(Trace {
                mistake,
                times: 0,
                own: 0,
                last_at: 0,
                last: (step.number, step.exercise),
                meetings: HashMap::new(),
            });
            self.traces.len() - 1
        });
        let way = &mut self.exercises[step.exercise];
        let trace = &mut self.traces[at];
        let meeting = trace.meetings.entry(step.exercise).or_default();
        trace.times = trace.times.saturating_add(1);
        trace.last_at = step.entry.at;
        if !step.entry.starter {
            trace.own = trace.own.saturating_add(1);
            trace.last = (step.number, step.exercise);
            meeting.own = Some(step.number);
        }
        if meeting.since_ms.is_none() {
            meeting.since_ms = Some(way.worked_ms);
            way.unsolved.push(at);
        }
    }

    /// Nothing is wrong with an exercise any more; whether that is so because it was solved.
    fn close(&mut self, exercise: usize, is_solved: bool) {
        let way = &mut self.exercises[exercise];
        let worked_ms = way.worked_ms;
        for at in std::mem::take(&mut way.unsolved) {
            if let Some(meeting) = self.traces[at].meetings.get_mut(&exercise)
                && let Some(since_ms) = meeting.since_ms.take()
            {
                let took_ms = worked_ms.saturating_sub(since_ms);
                meeting.cost_ms = meeting.cost_ms.saturating_add(took_ms);
                if is_solved {
                    meeting.first_ms.get_or_insert(took_ms);
                }
            }
        }
    }

    /// All mistakes, in the order in which they were met.
    pub(super) fn met(&self, course: &Course, notes: &[Note], progress: &Progress) -> Vec<Met> {
        let notes: HashMap<&str, &Note> = notes.iter().map(|n| (n.name.as_str(), n)).collect();
        let traces = self.traces.iter();
        traces
            .map(|trace| self.met_one(trace, course, &notes, progress))
            .collect()
    }

    fn met_one(
        &self,
        trace: &Trace<'_>,
        course: &Course,
        notes: &HashMap<&str, &Note>,
        progress: &Progress,
    ) -> Met {
        let note = match trace.mistake {
            Mistake::Note(name) => notes.get(name),
            _ => None,
        };
        let name = |at: &usize| course.exercises[*at].name.as_str();
        let mut places: Vec<usize> = trace.meetings.keys().copied().collect();
        places.sort_unstable();
        let is_open = trace
            .meetings
            .iter()
            .any(|(at, meeting)| meeting.since_ms.is_some() && !progress.is_solved(name(at)));
        let drills = note.map_or(&[][..], |note| &note.drills);
        let state = if is_open {
            State::Open
        } else if self.is_mastered(trace, &places_of(drills, course)) {
            State::Mastered
        } else {
            State::Met
        };
        let cost = |(at, meeting): (&usize, &Meeting)| {
            let now_ms = self.exercises[*at].worked_ms;
            let running = meeting
                .since_ms
                .map_or(0, |since| now_ms.saturating_sub(since));
            meeting.cost_ms.saturating_add(running)
        };
        Met {
            kind: trace.mistake.kind(),
            name: trace.mistake.name().map(str::to_owned),
            title: note.map(|note| note.title.clone()),
            state,
            times: trace.times,
            own: trace.own,
            exercises: places.iter().map(|at| name(at).to_owned()).collect(),
            solved_in_ms: median(trace.meetings.values().filter_map(|m| m.first_ms).collect()),
            cost_ms: trace.meetings.iter().map(cost).fold(0, u64::saturating_add),
            last_at: trace.last_at,
        }
    }

    /// Whether a mistake was avoided since it was made last: in other exercises on it, or, where
    /// those are too few, in any others; or in a review of an exercise that it stopped.
    fn is_mastered(&self, trace: &Trace<'_>, drills: &[usize]) -> bool {
        let (last, there) = trace.last;
        let avoided = |at: &usize| {
            let own = trace.meetings.get(at).and_then(|meeting| meeting.own);
            let solved = self.exercises[*at].solved;
            solved.is_some_and(|s| s.ended > last && own.is_none_or(|own| own < s.began))
        };
        let in_review = |at: &usize| {
            let solved = self.exercises[*at].solved;
            solved.is_some_and(|s| s.was_review && s.began > last)
        };
        let elsewhere: Vec<usize> = drills.iter().copied().filter(|at| *at != there).collect();
        let is_avoided = if elsewhere.len() >= DRILLS {
            elsewhere.iter().filter(|at| avoided(at)).count() >= DRILLS
        } else {
            let others = (0..self.exercises.len()).filter(|at| *at != there);
            others.filter(avoided).count() >= OTHERS
        };
        is_avoided || trace.meetings.keys().any(in_review)
    }
}

/// Where exercises stand in a course, those that it has.
fn places_of(names: &[String], course: &Course) -> Vec<usize> {
    let mut places: Vec<usize> = names.iter().filter_map(|n| course.position(n)).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The middle one; of two in the middle, the lower.
fn median(mut numbers: Vec<u64>) -> Option<u64> {
    numbers.sort_unstable();
    let last = numbers.len().checked_sub(1)?;
    numbers.get(last / 2).copied()
}
