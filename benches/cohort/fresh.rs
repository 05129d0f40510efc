//! **Fresh** verdicts: texts of exercises without dependencies that nobody has graded before, each
//! compiled and run in the jail.

use goferris::course::Exercise;

use crate::Res;
use crate::asked::Asked;
use crate::bare;
use crate::course;
use crate::run::Place;
use crate::school::School;
use crate::table::Goal;
use crate::table::Table;

/// How many learners there are if nobody says: together they have some two thousand different texts.
const LEARNERS: usize = 30;

/// Grades a small class from nothing.
pub(crate) fn fresh(asked: &Asked, table: &mut Table) -> Res<()> {
    let mut exercises = course::exercises(asked)?;
    let needs_none = |deps: &Vec<String>| deps.is_empty();
    exercises.retain(|exercise| exercise.deps.as_ref().is_some_and(needs_none));
    let school = School::open("fresh-class", &exercises, asked.learners(LEARNERS))?;
    let place = Place::new("fresh")?;
    let mut words = only(&exercises[..1]);
    // The compiler comes into memory.
    place.grade(std::slice::from_ref(&school.dir), &words)?;
    place.forget()?;
    words = only(&exercises);
    let ran = place.grade(std::slice::from_ref(&school.dir), &words)?;
    if ran.from_cache > 0 {
        return Err("the cache was not empty".into());
    }
    let compiled = ran.compiled();
    let rate = ran.spent.rate(compiled);
    let by_the_clock = ran.spent.rate_by_the_clock(compiled);
    table.goal(
        "fresh verdicts in the jail, exercises without crates",
        Goal::AtLeast(400.0, "a core-minute"),
        rate,
        format!(
            "{rate:.0} a core-minute ({compiled} texts, {:.1} core-minutes)",
            ran.spent.core_minutes()
        ),
    );
    let (texts, bare) = bare::compiled(&school.dir, &exercises)?;
    let bare = bare.rate(texts);
    table.beside(
        "the same, next to the bare compiler, which runs nothing",
        format!("{rate:.0} a core-minute"),
        format!("{bare:.0} of {texts} texts, `clippy-driver --test`"),
        rate / bare,
    );
    table.fact(
        "the same, by the clock times the cores",
        format!("{by_the_clock:.0} a core-minute"),
    );
    table.fact("what their learners got", ran.statuses());
    Ok(())
}

/// Only these exercises, as words of the command line.
fn only(exercises: &[Exercise]) -> Vec<String> {
    let names: Vec<&str> = exercises.iter().map(|e| e.name.as_str()).collect();
    vec!["--only".to_owned(), names.join(",")]
}
