//! What a session can be asked, so that it can be shown.

use cargo_metadata::diagnostic::Diagnostic;

use crate::built_in;
use crate::coach;
use crate::coach::Sight;
use crate::course::Course;
use crate::course::Exercise;
use crate::fault::Fault;
use crate::list::List;
use crate::note::Note;
use crate::progress::Progress;
use crate::session::Front;
use crate::session::Notice;
use crate::session::Outcome;
use crate::session::Position;
use crate::session::Session;
use crate::session::Work;
use crate::symptom::Symptom;
use crate::verdict::Verdict;
use crate::verdict::is_error;

impl Session {
    /// The course.
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// The course's folder.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// How far the learner has come.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The place of the current exercise in the course, from 0.
    pub fn current(&self) -> usize {
        self.current
    }

    /// The current exercise.
    pub fn exercise(&self) -> &Exercise {
        &self.course.exercises[self.current]
    }

    /// Whether the current exercise's file is gone.
    pub fn is_missing(&self) -> bool {
        self.is_missing
    }

    /// What is being checked.
    pub fn work(&self) -> &Work {
        &self.work
    }

    /// What the last check of the current exercise found.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// What stands in front.
    pub fn front(&self) -> &Front {
        &self.front
    }

    /// The list.
    pub fn list(&self) -> &List {
        &self.list
    }

    /// What is to be told in one line.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// From where on a long text is to be shown.
    pub fn position(&self) -> Position {
        self.position
    }

    /// What the compiler says, at this moment: of the check that runs, as soon as it has said
    /// something, and before that of the last one.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match (&self.work, &self.outcome) {
            (Work::One(running), _) if !running.said.is_empty() => &running.said,
            (_, Some(outcome)) => &outcome.verdict.report().diagnostics,
            (_, None) => &[],
        }
    }

    /// Whether the last check of the current exercise says that it is solved, whatever was before.
    pub fn is_solved_now(&self) -> bool {
        let verdict = self.outcome.as_ref().map(|outcome| &outcome.verdict);
        matches!(verdict, Some(Verdict::Solved(_)))
    }

    /// What is wrong first, as far as it is known.
    pub(super) fn symptom(&self) -> Option<Symptom> {
        self.outcome
            .as_ref()
            .and_then(|outcome| Symptom::of(outcome.verdict.report()))
    }

    /// The first code that the compiler names: an error's, or else a warning's.
    pub(super) fn first_code(&self) -> Option<&str> {
        let said = self.diagnostics();
        let errors = said.iter().filter(|d| is_error(d));
        let others = said.iter().filter(|d| !is_error(d));
        let code = errors.chain(others).find_map(|d| d.code.as_ref())?;
        Some(&code.code)
    }

    /// The coach's note for what is wrong, as far as it is known.
    pub fn note(&self) -> Option<&'static Note> {
        let exercise = &self.exercise().name;
        match (&self.work, &self.outcome) {
            (Work::One(running), _) if !running.said.is_empty() => {
                let error = running.said.iter().find(|d| is_error(d))?;
                coach::advise(built_in::notes(), &Sight::of_error(exercise, error))
            }
            (_, Some(outcome)) => coach::judge(built_in::notes(), exercise, &outcome.verdict),
            (_, None) => None,
        }
    }

    /// Words for what is wrong, the narrowest first: the coach's note, the code or the fault.
    pub fn at_hand(&self) -> Vec<&str> {
        let note = self.note().map(|note| note.name.as_str());
        // While a new check speaks already, the old one's fault is over.
        let speaks = matches!(&self.work, Work::One(running) if !running.said.is_empty());
        let outcome = self.outcome.as_ref().filter(|_| !speaks);
        let fault = outcome.and_then(|o| o.verdict.report().fault);
        let fault = fault.map(Fault::word);
        let errors = self.diagnostics().iter().filter(|d| is_error(d));
        let code = errors.take(1).find_map(|d| d.code.as_ref());
        let code = code.map(|code| code.code.as_str());
        [note, fault, code].into_iter().flatten().collect()
    }

    pub(super) fn is_solved(&self, exercise: usize) -> bool {
        self.progress
            .is_solved(&self.course.exercises[exercise].name)
    }

    /// Where the course was left for a review of the current exercise that has passed since.
    pub(super) fn left_at(&self) -> Option<usize> {
        let is_reviewed = self.progress.is_reviewed(&self.exercise().name);
        is_reviewed.then(|| self.progress.next(&self.course))?
    }

    /// The exercises that are not solved.
    pub(super) fn open_ones(&self) -> Vec<usize> {
        (0..self.course.exercises.len())
            .filter(|exercise| !self.is_solved(*exercise))
            .collect()
    }
}
