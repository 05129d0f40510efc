//! The **checker**: a thread that checks what it is asked to, one thing after the other.
//!
//! Each check has a token of its own. A cancel takes effect at once, even while the thread is still
//! busy with something before it.

use std::path::Path;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;

use crate::course::Exercise;
use crate::error::Error;
use crate::examine::Examiner;
use crate::examine::Known;
use crate::examine::Stay;
use crate::examine::not_begun;
use crate::folder::Folder;
use crate::process::Cancel;
use crate::session::Cause;
use crate::session::Event;
use crate::session::Outcome;
use crate::session::RunId;
use crate::store;
use crate::survey;
use crate::verdict::Ending;
use crate::verdict::Verdict;

/// What the thread is asked to do.
enum Job {
    One {
        run: RunId,
        exercise: usize,
        known: Known,
        cancel: Cancel,
    },
    All {
        run: RunId,
        cancel: Cancel,
    },
}

/// The thread, and the tokens of what it was asked to do.
#[derive(Debug)]
pub(super) struct Checker {
    jobs: Option<Sender<Job>>,
    current: Option<(RunId, Cancel)>,
    thread: Option<JoinHandle<()>>,
}

impl Checker {
    /// Starts the thread; what it finds out goes to `events`.
    pub(super) fn start(folder: Folder, width: Option<u16>, events: Sender<Event>) -> Checker {
        let (jobs, asked) = mpsc::channel();
        let work = Work {
            folder,
            width,
            events,
        };
        let thread = std::thread::spawn(move || work.run(&asked));
        Checker {
            jobs: Some(jobs),
            current: None,
            thread: Some(thread),
        }
    }

    /// Asks for a check of one exercise.
    pub(super) fn check(&mut self, run: RunId, exercise: usize, cause: Cause) {
        let known = match cause {
            Cause::Again => Known::Ignored,
            Cause::Shown | Cause::Saved => Known::Taken,
        };
        let cancel = self.token(run);
        self.ask(Job::One {
            run,
            exercise,
            known,
            cancel,
        });
    }

    /// Asks for a check of all exercises.
    pub(super) fn check_all(&mut self, run: RunId) {
        let cancel = self.token(run);
        self.ask(Job::All { run, cancel });
    }

    /// Stops a check.
    pub(super) fn cancel(&mut self, run: RunId) {
        if let Some((_, cancel)) = self.current.take_if(|(current, _)| *current == run) {
            cancel.cancel();
        }
    }

    fn token(&mut self, run: RunId) -> Cancel {
        let cancel = Cancel::default();
        self.current = Some((run, cancel.clone()));
        cancel
    }

    fn ask(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            // It fails only after the thread has ended, when nobody wants an answer any more.
            let _ = jobs.send(job);
        }
    }
}

impl Drop for Checker {
    fn drop(&mut self) {
        if let Some((_, cancel)) = self.current.take() {
            cancel.cancel();
        }
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so already.
            let _ = thread.join();
        }
    }
}

/// What the thread has at hand.
struct Work {
    folder: Folder,
    width: Option<u16>,
    events: Sender<Event>,
}

impl Work {
    fn run(self, asked: &Receiver<Job>) {
        let mut examiner = None;
        for job in asked {
            if examiner.is_none() {
                examiner = self.examiner(&job);
            }
            if let Some(examiner) = &examiner {
                self.answer(examiner, job);
                self.prefetch(examiner);
            }
        }
    }

    /// The examiner, once the tools are found; until then each job gets the reason as its answer.
    fn examiner(&self, job: &Job) -> Option<Examiner> {
        match Examiner::new(self.folder.clone(), Stay::Watching, self.width) {
            Ok(examiner) => Some(examiner),
            Err(error) => {
                self.refuse(job, &error);
                None
            }
        }
    }

    fn answer(&self, examiner: &Examiner, job: Job) {
        match job {
            Job::One {
                run,
                exercise,
                known,
                cancel,
            } => {
                let Some(asked) = self.folder.course.exercises.get(exercise) else {
                    return;
                };
                let outcome = examiner.examine(asked, known, &cancel, &mut |sign| {
                    self.tell(Event::Sign { run, sign });
                });
                self.tell_verdict(run, exercise, outcome);
            }
            Job::All { run, cancel } => {
                let all: Vec<&Exercise> = self.folder.course.exercises.iter().collect();
                let known = Known::Taken;
                survey::survey(examiner, &all, known, &cancel, &mut |exercise, outcome| {
                    self.tell_verdict(run, exercise, outcome);
                });
            }
        }
    }

    fn tell_verdict(&self, run: RunId, exercise: usize, outcome: Outcome) {
        // Nobody waits for the answer of a check that was stopped.
        if outcome.verdict.report().ending == Ending::Cancelled {
            return;
        }
        if matches!(outcome.verdict, Verdict::Solved(_))
            && let Err(error) = store::reveal(&self.folder, &self.folder.course.exercises[exercise])
        {
            self.tell(Event::Notice(error.to_string()));
        }
        self.tell(Event::Checked {
            run,
            exercise,
            outcome: Box::new(outcome),
        });
    }

    fn refuse(&self, job: &Job, error: &Error) {
        let (run, exercises) = match job {
            Job::One { run, exercise, .. } => (*run, *exercise..*exercise + 1),
            Job::All { run, .. } => (*run, 0..self.folder.course.exercises.len()),
        };
        for exercise in exercises {
            self.tell_verdict(run, exercise, not_begun(error));
        }
    }

    /// Begins to build the crates that later exercises need, once the learner has something to read.
    fn prefetch(&self, examiner: &Examiner) {
        for exercise in &self.folder.course.exercises {
            examiner.compiler().dependencies().prefetch(&exercise.deps);
        }
    }

    fn tell(&self, event: Event) {
        // It fails only at the end, when nobody listens any more.
        let _ = self.events.send(event);
    }
}

/// The path of an exercise's file from the root, for a person.
pub(super) fn shown(path: &Path, root: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .display()
        .to_string()
}
