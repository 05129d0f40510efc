//! **Five** learners of Rustlings' own course, graded by `goferris cohort` and, one after the other, by
//! `rustlings check-all` in each learner's folder.

use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use goferris::course::Exercise;
use goferris::folder::Folder;

use crate::Res;
use crate::asked::Asked;
use crate::classroom::Dice;
use crate::courses;
use crate::disk;
use crate::pty::Pty;
use crate::run::Place;
use crate::run::Ran;
use crate::rustlings::Rustlings;
use crate::spent::Spent;
use crate::table::Table;

/// How many learners there are if nobody says.
const LEARNERS: usize = 5;

/// Longer than any check of all takes.
const LIMIT: Duration = Duration::from_secs(600);

/// How far learners are through the course, in hundredths; more learners begin again at the front.
const FAR: [usize; 5] = [30, 50, 70, 90, 100];

/// Of a hundred exercises behind them so many are skipped.
const SKIPPED: usize = 10;

/// Grades them both ways, from nothing and once more.
pub(crate) fn next_to_rustlings(asked: &Asked, table: &mut Table) -> Res<()> {
    let learners = asked.learners(LEARNERS);
    let rustlings = Rustlings::installed()?;
    let (theirs, ours) = courses::theirs(&rustlings, "five")?;
    courses::copy(&rustlings.solutions(), &ours.join("solutions"))?;
    let exercises = Folder::open(&ours)?.course.exercises;
    let work = handed_in(&theirs, &ours, &exercises, learners)?;
    let place = Place::new("five-marks")?;
    let words = ["--course".to_owned(), ours.to_string_lossy().into_owned()];
    for when in ["from nothing", "once more"] {
        let own = place.grade(&work, &words)?;
        let (done, other) = checked(&rustlings, &work)?;
        let verdicts = exercises.len() * learners;
        let figure = format!("{learners} learners of Rustlings' course, {when}");
        tell(&figure, &own, (done, other), verdicts, table);
    }
    let kept = |dir: &PathBuf| disk::taken(&dir.join("target"));
    let other: u64 = work.iter().map(kept).sum();
    let own: u64 = place.taken().iter().sum();
    table.beside(
        "what stays on the disk",
        disk::shown(own),
        format!("{}, `target` of all", disk::shown(other)),
        other as f64 / own as f64,
    );
    Ok(())
}

fn tell(figure: &str, own: &Ran, other: (usize, Spent), verdicts: usize, table: &mut Table) {
    let (done, other) = other;
    let [a, b] = [own.spent.wall, other.wall].map(|time| time.as_secs_f64());
    let seconds = |time: f64, done: usize| format!("{time:.1} s, {done} solved");
    let name = "`rustlings check-all` for each";
    table.beside(
        format!("{figure}, by the clock"),
        seconds(a, own.passes()),
        format!("{}, {name}", seconds(b, done)),
        b / a,
    );
    let [a, b] = [own.spent, other].map(|spent| spent.rate(verdicts));
    table.beside(
        format!("{figure}, verdicts a core-minute"),
        format!("{a:.0}"),
        format!("{b:.0}, {name}"),
        a / b,
    );
}

/// A folder for each learner with a mix of solutions and starters of their own.
fn handed_in(
    theirs: &Path,
    ours: &Path,
    exercises: &[Exercise],
    learners: usize,
) -> Res<Vec<PathBuf>> {
    let mut dice = Dice::new(5);
    let mut work = Vec::new();
    for learner in 0..learners {
        let dir = theirs.with_file_name(format!("learner_{learner}"));
        courses::copy(theirs, &dir)?;
        let far = exercises.len() * FAR[learner % FAR.len()] / 100;
        for exercise in &exercises[..far] {
            if dice.percent(SKIPPED) {
                continue;
            }
            // No two learners have the same text, so that nothing is found in the cache of the other.
            let text = std::fs::read_to_string(ours.join(exercise.solution_path()))?;
            let text = format!("{text}\n// {learner}: that was it\n");
            std::fs::write(dir.join(exercise.path()), text)?;
        }
        // Without progress it would welcome us and wait for a key.
        Rustlings::resume_at(&dir, &exercises[0].name)?;
        work.push(dir);
    }
    Ok(work)
}

/// Checks everybody with Rustlings; how many exercises it takes for solved, and what that cost.
fn checked(rustlings: &Rustlings, work: &[PathBuf]) -> Res<(usize, Spent)> {
    let mut all = Spent::default();
    let mut done = 0;
    for dir in work {
        let check = || Pty::start(&rustlings.binary, &["check-all"], dir)?.end(LIMIT);
        let ((_, code), spent) = Spent::on(check)?;
        if code > 1 {
            return Err(format!("rustlings check-all ends with code {code}").into());
        }
        all = all + spent;
        let state = std::fs::read_to_string(dir.join(".rustlings-state.txt"))?;
        // A remark, the current exercise, and then those that are done, with empty lines between.
        done += state.trim_end().lines().skip(4).count();
    }
    Ok((done, all))
}
