//! A check of **many**: all solved exercises of Rustlings' course, from nothing and with nothing
//! changed.

use std::path::Path;
use std::time::Duration;

use crate::Res;
use crate::Rounds;
use crate::courses;
use crate::courses::GOFERRIS;
use crate::pty::Pty;
use crate::rustlings::Rustlings;
use crate::sample::Sample;
use crate::table::Goal;
use crate::table::Pair;
use crate::table::Table;

/// Longer than any check of all takes.
const LIMIT: Duration = Duration::from_secs(300);

/// Checks all exercises of a solved course with both runners.
pub(crate) fn check_all(rounds: Rounds, table: &mut Table) {
    table.part("check of all 94 Rustlings solutions", |table| {
        let rustlings = Rustlings::installed()?;
        let (theirs, ours) = courses::theirs(&rustlings, "solved")?;
        for course in [&theirs, &ours] {
            courses::copy(&rustlings.solutions(), &course.join("exercises"))?;
        }
        courses::copy(&rustlings.solutions(), &ours.join("solutions"))?;
        // Without progress it would welcome us and wait for a key.
        Rustlings::resume_at(&theirs, "intro1")?;
        let own = || checked(Path::new(GOFERRIS), "check", &ours);
        let other = || checked(&rustlings.binary, "check-all", &theirs);
        let mut cold = [Sample::default(), Sample::default()];
        let mut unchanged = [Sample::default(), Sample::default()];
        for round in 0..rounds.cold.max(rounds.unchanged) {
            if round < rounds.cold {
                remove(&ours.join(".goferris"))?;
                cold[0].add(own()?);
                remove(&theirs.join("target"))?;
                cold[1].add(other()?);
            }
            if round < rounds.unchanged {
                unchanged[0].add(own()?);
                unchanged[1].add(other()?);
            }
        }
        for (word, goal, [own, other]) in
            [("cold", 2.5, &cold), ("nothing changed", 50.0, &unchanged)]
        {
            let pair = Pair {
                own,
                other: (other, "`rustlings check-all`"),
            };
            let figure = format!("all 94 Rustlings solutions, {word}");
            table.compare(&figure, Goal::AtLeast(goal), &pair);
        }
        Ok(())
    });
}

/// Runs a check of all in a terminal; every exercise must be solved.
fn checked(program: &Path, word: &str, course: &Path) -> Res<Duration> {
    match Pty::start(program, &[word], course)?.end(LIMIT)? {
        (took, 0) => Ok(took),
        (_, code) => Err(format!("{} {word} ends with code {code}", program.display()).into()),
    }
}

fn remove(dir: &Path) -> Res<()> {
    if dir.exists() {
        std::fs::remove_dir_all(dir)?;
    }
    Ok(())
}
