//! `--watch`: round after round, until it is told to end. Folders tell by themselves when there is
//! something to do; repositories are asked.
//!
//! What is on the disk is always a whole round's. A round that differs in nothing writes nothing.

use std::collections::BTreeSet;
use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use crate::error::EXIT_UNCHECKED;
use crate::error::Error;
use crate::gradebook::Part;
use crate::roster::Entry;
use crate::sheet::Status;
use crate::watcher::Lookout;

use super::Asked;
use super::bell::Bell;
use super::bell::Rang;
use super::conclusion::concluded;
use super::conclusion::shown;
use super::ground::ground;
use super::reports;
use super::round::Known;
use super::run::Run;
use super::source;

/// Who is meant, as it is now.
pub(super) type Meant<'a> = &'a dyn Fn() -> Result<Vec<Entry>, Error>;

/// A watch over a cohort.
pub(super) struct Watch<'a> {
    run: &'a Run<'a>,
    asked: &'a Asked,
    /// Between two looks where nobody tells, and between two loads of the page.
    seconds: u32,
    cache: &'a Path,
    /// The last whole round, and its exit code.
    last: Option<(Part, u8)>,
    /// Whether the round after it was void.
    is_void: bool,
    /// What is wrong with the grader.
    grader: Told,
    /// What is wrong with the roster.
    roster: Told,
    /// What is wrong with noticing changes.
    noticing: Told,
    /// What is wrong with the learners' work.
    work: Told,
    /// What the watch waits for.
    waiting: Told,
}

impl<'a> Watch<'a> {
    /// A watch that has not begun.
    pub(super) fn new(
        run: &'a Run<'a>,
        asked: &'a Asked,
        seconds: u32,
        cache: &'a Path,
    ) -> Watch<'a> {
        Watch {
            run,
            asked,
            seconds,
            cache,
            last: None,
            is_void: false,
            grader: Told::default(),
            roster: Told::default(),
            noticing: Told::default(),
            work: Told::default(),
            waiting: Told::default(),
        }
    }

    /// Keeps watch until it is told to end. The exit code is that of the last round, if it was whole.
    pub(super) fn keep(
        mut self,
        bell: &Bell,
        entries: Vec<Entry>,
        meant: Meant<'_>,
    ) -> Result<u8, Error> {
        let ended = self.rounds(bell, entries, meant);
        let code = match &self.last {
            Some((part, code)) => {
                // Nobody writes it any more, so nobody has to load it again.
                reports::write_last_page(&part.book, &self.asked.out)?;
                match self.is_void {
                    true => EXIT_UNCHECKED,
                    false => *code,
                }
            }
            None => EXIT_UNCHECKED,
        };
        match ended {
            Ok(()) | Err(Error::Stopped { .. }) => {
                eprintln!("goferris: the watch has ended");
                Ok(code)
            }
            Err(error) => Err(error),
        }
    }

    fn rounds(
        &mut self,
        bell: &Bell,
        mut entries: Vec<Entry>,
        meant: Meant<'_>,
    ) -> Result<(), Error> {
        self.run.sing()?;
        let mut known = None;
        let mut lookout = self.lookout(bell, &entries);
        loop {
            // From here on all that rings is later than what is looked at below: the lookout of the
            // round before is out until the next one is.
            bell.forget();
            self.run.stop.unless_told()?;
            match meant() {
                Ok(now) => {
                    self.roster.tell(Vec::new());
                    entries = now;
                }
                // Somebody may be in the middle of a change.
                Err(error) => self.roster.tell(vec![format!(
                    "{error}\nthe learners stay those of the last round"
                )]),
            }
            let next = self.lookout(bell, &entries);
            drop(std::mem::replace(&mut lookout, next));
            known = Some(match self.round(entries.clone(), known) {
                Err(Error::Canary { what }) if self.last.is_some() => self.void(&what),
                gave => gave?,
            });
            let every = Duration::from_secs(self.seconds.into());
            // A commit changes no file of the work.
            let must_look = lookout.is_none() || self.asked.history || self.is_open();
            let longest = must_look.then_some(every);
            let next = match longest {
                Some(_) => format!("all work is looked at again every {} s", self.seconds),
                None => "changes are graded as they come".to_owned(),
            };
            self.waiting.tell(vec![format!("{next}; Ctrl-C ends it")]);
            if bell.wait(longest) == Rang::End {
                return Ok(());
            }
        }
    }

    /// Notices changes, where the system tells of all that may change.
    fn lookout(&mut self, bell: &Bell, entries: &[Entry]) -> Option<Lookout> {
        if self.run.rev.is_some() {
            return None;
        }
        let mut ground = ground(&self.asked.work, entries, self.run.exercises)?;
        let ours = [self.cache, &self.asked.out].map(source::real);
        ground.ours.extend(ours);
        match Lookout::over(&ground, bell.rope()) {
            Ok(lookout) => {
                self.noticing.tell(Vec::new());
                Some(lookout)
            }
            Err(why) => {
                self.noticing.tell(vec![why.reason()]);
                None
            }
        }
    }

    /// One round; gives what the next one need not grade.
    fn round(&mut self, entries: Vec<Entry>, before: Option<Known>) -> Result<Known, Error> {
        let mut done = self.run.round(entries, before)?;
        let conclusion = concluded(&done.part, &done.how);
        let clock = done.part.book.graded_at.clone();
        let mut said = format!("{} UTC: {}", time_of(&clock), conclusion.said);
        if let Some((last, _)) = &self.last {
            said.push_str(&changed(last, &done.part));
            // That it is later is no change.
            done.part.book.graded_at.clone_from(&last.book.graded_at);
        }
        if self
            .last
            .as_ref()
            .is_none_or(|(last, _)| *last != done.part)
        {
            done.part.book.graded_at = clock;
            reports::write(&done.part, &self.asked.out, Some(self.seconds))?;
            let (part, _) = self.last.insert((done.part, conclusion.code));
            self.asked.report(part, self.run.grader.standard())?;
        }
        self.is_void = false;
        self.grader.tell(Vec::new());
        self.work.tell([done.gaps, conclusion.complaints].concat());
        let page = self.asked.out.join(reports::PAGE);
        eprintln!("goferris: {said}; see {}", page.display());
        Ok(done.known)
    }

    /// A round that is worth nothing, since the grader failed its own test; gives what is known after
    /// it. A machine that was busy may do better at the next.
    fn void(&mut self, what: &str) -> Known {
        self.is_void = true;
        self.grader.tell(vec![format!(
            "a round is void, since the grader is not to be trusted: {what}\nthe reports stay those \
             of the last whole round"
        )]);
        Known::default()
    }

    /// Whether something is left that another try may grade.
    fn is_open(&self) -> bool {
        if self.is_void {
            return true;
        }
        let rows = self.last.iter().flat_map(|(part, _)| &part.book.rows);
        let mut marks = rows.flat_map(|row| &row.marks);
        marks.any(|mark| mark.status == Status::InfraError)
    }
}

/// What was told last, and is not told again as long as it holds.
#[derive(Debug, Default)]
struct Told {
    lines: Vec<String>,
}

impl Told {
    fn tell(&mut self, lines: Vec<String>) {
        if lines != self.lines {
            for line in &lines {
                eprintln!("goferris: {line}");
            }
            self.lines = lines;
        }
    }
}

/// `12:00:00` of `2026-11-21T12:00:00Z`.
fn time_of(moment: &str) -> &str {
    moment.split(['T', 'Z']).nth(1).unwrap_or(moment)
}

/// How many verdicts are others than in the round before, those that came and went included, and whose
/// the first of them are. What nobody has touched is no news.
fn changed(last: &Part, now: &Part) -> String {
    /// So many are named; the page has the rest.
    const NAMED: usize = 3;
    let (before, after) = (verdicts(last), verdicts(now));
    let of: BTreeSet<_> = before.keys().chain(after.keys()).copied().collect();
    let other = of.into_iter().filter(|of| before.get(of) != after.get(of));
    let mut names: Vec<String> = other
        .map(|(who, what)| format!("{} {what}", shown(who)))
        .collect();
    let count = names.len();
    if count > NAMED {
        names.truncate(NAMED);
        names.push("…".to_owned());
    }
    match count {
        0 => ", 0 changed".to_owned(),
        _ => format!(", {count} changed: {}", names.join(", ")),
    }
}

/// What each learner's text of each exercise got, if they touched it.
fn verdicts(part: &Part) -> HashMap<(&str, &str), (Status, Option<&str>)> {
    let rows = part.book.rows.iter();
    let marks = rows.flat_map(|row| row.marks.iter().map(move |mark| (row, mark)));
    let touched =
        marks.filter(|(_, mark)| !matches!(mark.status, Status::NotAttempted | Status::Missing));
    touched
        .map(|(row, mark)| {
            let of = (row.learner.id.as_str(), mark.id.as_str());
            (of, (mark.status, mark.source_sha.as_deref()))
        })
        .collect()
}
