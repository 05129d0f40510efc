//! The **duel**: a save is made for each contestant in turn, broken and solved, round by round.

use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use crate::Res;
use crate::Rounds;
use crate::bare::Bare;
use crate::courses;
use crate::courses::GOFERRIS;
use crate::pty::Pty;
use crate::rustlings::Rustlings;
use crate::sample::Sample;
use crate::subject::Subject;
use crate::table::Goal;
use crate::table::Pair;
use crate::table::Table;

/// Longer than any check takes.
const LIMIT: Duration = Duration::from_secs(60);

/// A contestant is done with the save before once its screen has been still for so long.
const STILL: Duration = Duration::from_millis(300);

/// Rounds that fill caches and do not count.
const WARM_UP: usize = 2;

/// What a contestant needs, round by round.
#[derive(Debug, Default)]
struct Times {
    error: Sample,
    solved: Sample,
}

/// A runner that watches.
struct Watching {
    pty: Pty,
    file: PathBuf,
    is_solved: fn(&str) -> bool,
}

impl Watching {
    fn goferris(course: &Path, subject: &Subject) -> Res<Watching> {
        courses::resume_at(course, subject.name)?;
        let pty = Pty::start(Path::new(GOFERRIS), &[], course)?;
        Watching::begun(pty, course, subject, |screen| {
            screen.lines().any(|line| line.starts_with("solved in "))
        })
    }

    fn rustlings(rustlings: &Rustlings, course: &Path, subject: &Subject) -> Res<Watching> {
        Rustlings::resume_at(course, subject.name)?;
        let pty = Pty::start(&rustlings.binary, &[], course)?;
        Watching::begun(pty, course, subject, |screen| {
            screen.contains("Exercise done")
        })
    }

    /// Waits until the runner has checked the file as it is and watches.
    fn begun(
        mut pty: Pty,
        course: &Path,
        subject: &Subject,
        is_solved: fn(&str) -> bool,
    ) -> Res<Watching> {
        pty.wait(LIMIT, &|screen| screen.contains(subject.name))?;
        pty.quiet(Duration::from_secs(3));
        Ok(Watching {
            pty,
            file: course.join(subject.file),
            is_solved,
        })
    }

    /// From the save of a broken text until the screen shows its error.
    fn error(&mut self, text: &str, code: &str, mark: &str) -> Res<Duration> {
        self.save(text, &|screen| {
            screen.contains(code) && screen.contains(mark)
        })
    }

    /// From the save of a right text until the screen says so.
    fn solved(&mut self, text: &str) -> Res<Duration> {
        self.save(text, &{ self.is_solved })
    }

    fn save(&mut self, text: &str, shown: &dyn Fn(&str) -> bool) -> Res<Duration> {
        self.pty.quiet(STILL);
        if self.pty.shows(shown) {
            return Err("the screen shows it before the save".into());
        }
        let began = Instant::now();
        std::fs::write(&self.file, text)?;
        Ok(self.pty.wait(LIMIT, shown)? - began)
    }
}

/// Rounds of saves for the bare compiler and the runners, in changing order.
fn duel(
    subject: &Subject,
    bare: &Bare,
    runners: &mut [Watching],
    rounds: usize,
) -> Res<(Times, Vec<Times>)> {
    let mut alone = Times::default();
    let mut times: Vec<Times> = runners.iter().map(|_| Times::default()).collect();
    for round in 0..rounds + WARM_UP {
        let counts = round >= WARM_UP;
        let (broken, mark) = subject.broken(round);
        let solved = subject.solved(round);
        let contestants = runners.len() + 1;
        for turn in 0..contestants {
            let who = (turn + round) % contestants;
            let (error, right, into) = match who.checked_sub(1) {
                None => {
                    let error = bare.error(&broken, subject.code)?;
                    (error, bare.solved(&solved)?, &mut alone)
                }
                Some(runner) => {
                    let watching = &mut runners[runner];
                    let error = watching.error(&broken, subject.code, &mark)?;
                    (error, watching.solved(&solved)?, &mut times[runner])
                }
            };
            if counts {
                into.error.add(error);
                into.solved.add(right);
            }
        }
    }
    Ok((alone, times))
}

/// Our own exercises, next to the bare compiler.
pub(crate) fn next_to_the_compiler(rounds: Rounds, table: &mut Table) {
    type Make = fn(&Path) -> Res<Subject>;
    let subjects: [(&str, Make); 2] = [
        ("`moved_string`, no crates", Subject::moved_string),
        ("`dropped_handle_detaches`, tokio", Subject::dropped_handle),
    ];
    for (name, make) in subjects {
        table.part(&format!("save → error and solved, {name}"), |table| {
            let course = courses::own()?;
            let subject = make(&course)?;
            let bare = Bare::new(&course, &subject)?;
            let mut runners = [Watching::goferris(&course, &subject)?];
            let (bare, own) = duel(&subject, &bare, &mut runners, rounds.short)?;
            against_bare(table, name, &own[0], &bare);
            Ok(())
        });
    }
}

fn against_bare(table: &mut Table, name: &str, own: &Times, bare: &Times) {
    let pair = Pair {
        own: &own.error,
        other: (&bare.error, "bare `clippy-driver`"),
    };
    table.compare(&format!("save → error, {name}"), Goal::AtMost(1.3), &pair);
    let pair = Pair {
        own: &own.solved,
        other: (&bare.solved, "bare build and test run"),
    };
    table.compare(&format!("save → solved, {name}"), Goal::AtMost(1.25), &pair);
}

/// An exercise of Rustlings' own, next to Rustlings and to the bare compiler.
pub(crate) fn next_to_rustlings(rounds: Rounds, table: &mut Table) {
    let figure = "save → error and solved, Rustlings' `move_semantics1`";
    table.part(figure, |table| {
        let rustlings = Rustlings::installed()?;
        let (theirs, ours) = courses::theirs(&rustlings, "watched")?;
        let subject = Subject::move_semantics(&ours)?;
        courses::ask(&ours, &["run", subject.name])?;
        let bare = Bare::new(&ours, &subject)?;
        let mut runners = [
            Watching::goferris(&ours, &subject)?,
            Watching::rustlings(&rustlings, &theirs, &subject)?,
        ];
        let (bare, times) = duel(&subject, &bare, &mut runners, rounds.short)?;
        let [own, other] = times.as_slice() else {
            return Err("there are two runners".into());
        };
        for (word, goal, own, other) in [
            ("error", 6.0, &own.error, &other.error),
            ("solved", 3.5, &own.solved, &other.solved),
        ] {
            let pair = Pair {
                own,
                other: (other, "Rustlings 6.5.0"),
            };
            let figure = format!("save → {word}, Rustlings' `move_semantics1`");
            table.compare(&figure, Goal::AtLeast(goal), &pair);
        }
        against_bare(table, "Rustlings' `move_semantics1`", own, &bare);
        Ok(())
    });
}
