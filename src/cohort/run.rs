//! A **run** is what stays the same from round to round: who grades, what, and where it is kept.

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Instant;

use crate::course::Exercise;
use crate::error::Error;
use crate::error::count;
use crate::grade::Grader;
use crate::grade::Guarding;
use crate::gradebook::Column;
use crate::gradebook::Gradebook;
use crate::gradebook::Part;
use crate::gradebook::Row;
use crate::gradebook::Shard;
use crate::gradebook::Shards;
use crate::process::Cancel;
use crate::roster::Entry;
use crate::sheet;
use crate::sheet::Against;
use crate::sheet::Mark;
use crate::sheet::Status;
use crate::stop::Stop;
use crate::store;

use super::canary;
use super::fetch::Depth;
use super::history;
use super::kept::Kept;
use super::round::Known;
use super::round::Round;
use super::source::Opened;
use super::source::Opening;

/// What stays the same.
pub(super) struct Run<'a> {
    pub(super) grader: &'a Grader,
    pub(super) guarding: Guarding,
    pub(super) exercises: &'a [&'a Exercise],
    pub(super) kept: &'a Kept,
    /// Where repositories are fetched to.
    pub(super) repositories: PathBuf,
    /// The revision that is wanted of all.
    pub(super) rev: Option<&'a str>,
    /// How far back repositories are read.
    pub(super) depth: Depth,
    pub(super) shard: Shard,
    pub(super) jobs: NonZero<usize>,
    pub(super) cancel: &'a Cancel,
    pub(super) stop: &'a Stop,
}

/// What a round gave.
pub(super) struct Done {
    pub(super) part: Part,
    /// How it came about, in a few words.
    pub(super) how: String,
    /// Whose history is not all there, a line each.
    pub(super) gaps: Vec<String>,
    /// What the next round need not grade.
    pub(super) known: Known,
}

impl Run<'_> {
    /// Hears the canaries.
    pub(super) fn sing(&self) -> Result<(), Error> {
        canary::sing(self.grader, self.guarding, self.cancel)
            .map_err(|error| self.stop.unless_told().err().unwrap_or(error))
    }

    /// Opens all work and grades what is not known. Before the first round the canaries were just
    /// heard, and after it they always are; later only around one that has something to grade.
    pub(super) fn round(&self, entries: Vec<Entry>, before: Option<Known>) -> Result<Done, Error> {
        let began = Instant::now();
        let opening = Opening {
            rev: self.rev,
            repositories: &self.repositories,
            depth: self.depth,
            course: &self.grader.standard().course,
            exercises: self.exercises,
            cancel: self.cancel,
        };
        let opened = opening.all(&entries);
        self.stop.unless_told()?;
        let gaps = history::gaps(&entries, &opened);
        let is_first = before.is_none();
        let mut round = Round::new(self.shard, self.exercises, before.unwrap_or_default());
        for (entry, opened) in entries.iter().zip(&opened) {
            round.add(&entry.learner.id, opened);
        }
        if !is_first && !round.is_known(self.grader, self.kept) {
            self.sing()?;
        }
        let marks = round.graded(self.grader, self.kept, self.jobs, self.cancel);
        self.stop.unless_told()?;
        if (is_first || marks.fresh > 0)
            && let Err(error) = self.sing()
        {
            self.stop.unless_told()?;
            // What was kept since the first look is worth no more than what is not written now.
            self.kept.take_back();
            return Err(error);
        }
        self.kept.vouch();

        let mut book = self.blank(entries, opened);
        round.fill(&mut book, &marks);
        let how = format!(
            "{} graded, {} from the cache, {:.1} s",
            count(marks.fresh, "text"),
            marks.from_cache,
            began.elapsed().as_secs_f64()
        );
        let part = Part {
            book,
            shards: Shards::new([self.shard]),
        };
        Ok(Done {
            part,
            how,
            gaps,
            known: round.known(marks),
        })
    }

    /// A gradebook without marks.
    fn blank(&self, entries: Vec<Entry>, opened: Vec<Opened>) -> Gradebook {
        let standard = self.grader.standard();
        let column = |exercise: &&Exercise| Column {
            id: exercise.name.clone(),
            dir: exercise.dir.clone(),
            points: Mark::of(exercise, Status::Pass).points,
        };
        let row = |(entry, opened): (Entry, Opened)| Row {
            learner: entry.learner,
            rev: opened.rev,
            problem: opened.found.err(),
            told: opened.told,
            ..Row::default()
        };
        Gradebook {
            course: Against {
                id: standard.course.id.clone(),
                lock_sha: standard.lock.sha(),
            },
            grader: sheet::Grader {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                rustc: self.grader.rustc().to_owned(),
                jailed: self.grader.is_jailed(),
            },
            graded_at: sheet::moment(store::now() / 1000),
            columns: self.exercises.iter().map(column).collect(),
            rows: entries.into_iter().zip(opened).map(row).collect(),
        }
    }
}
