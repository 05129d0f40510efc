//! A whole **class** on the whole course, from nothing, and once more with nothing changed.

use crate::Res;
use crate::asked::Asked;
use crate::course;
use crate::courses;
use crate::disk;
use crate::run::Place;
use crate::run::Ran;
use crate::school::School;
use crate::table::Goal;
use crate::table::Table;

/// How many learners there are if nobody says.
const LEARNERS: usize = 300;

/// Where it is graded; the page that comes out stays there for the browser.
pub(crate) const PLACE: &str = "class";

/// Grades a class twice.
pub(crate) fn class(asked: &Asked, table: &mut Table) -> Res<()> {
    let exercises = course::exercises(asked)?;
    let learners = asked.learners(LEARNERS);
    let school = School::open("the-class", &exercises, learners)?;
    let place = Place::new(PLACE)?;
    let words: Vec<String> = match asked.chapters {
        None => Vec::new(),
        Some(_) => {
            let names: Vec<&str> = exercises.iter().map(|e| e.name.as_str()).collect();
            vec!["--only".to_owned(), names.join(",")]
        }
    };
    let work = std::slice::from_ref(&school.dir);
    let first = place.grade(work, &words)?;
    let size = format!("{learners} learners × {} exercises", exercises.len());
    tell_first(&size, &school, &first, table);
    tell_disk(&place, &first, table)?;
    let grades = std::fs::read(place.out.join("grades.csv"))?;
    let again = place.grade(work, &words)?;
    tell_again(&again, table);
    let is_same = grades == std::fs::read(place.out.join("grades.csv"))?;
    let said = if is_same {
        "the same bytes"
    } else {
        "**others**"
    };
    table.fact("the grades of the second run", said);
    Ok(())
}

fn tell_first(size: &str, school: &School, ran: &Ran, table: &mut Table) {
    let compiled = ran.compiled();
    table.fact(
        format!("{size}, from nothing"),
        format!(
            "{:.1} min by the clock, {:.1} core-minutes",
            ran.spent.wall.as_secs_f64() / 60.0,
            ran.spent.core_minutes()
        ),
    );
    table.fact(
        "what that was",
        format!(
            "{} marks, {} of them attempts, {compiled} texts compiled",
            ran.marks.len(),
            school.attempts()
        ),
    );
    table.fact("different texts of all attempts", school.difference());
    table.fact("what the learners got", ran.statuses());
    table.fact(
        "texts with the author's solution in them",
        format!("{}; {} pass", school.right(), ran.passes()),
    );
}

fn tell_disk(place: &Place, ran: &Ran, table: &mut Table) -> Res<()> {
    let [marks, crates, out] = place.taken();
    // All but temporary files only grow during a run.
    let peak = marks + crates + out + ran.temporary;
    table.goal(
        "disk, the most at any time",
        Goal::AtMost(1.0, "GB"),
        peak as f64 / 1e9,
        format!(
            "{}: marks {}, built crates {}, reports {}, temporary {}",
            disk::shown(peak),
            disk::shown(marks),
            disk::shown(crates),
            disk::shown(out),
            disk::shown(ran.temporary)
        ),
    );
    let mut sizes = Vec::new();
    for name in ["verdicts.jsonl", "cohort.json", "grades.csv", "index.html"] {
        let bytes = std::fs::metadata(place.out.join(name))?.len();
        sizes.push(format!("`{name}` {}", disk::shown(bytes)));
    }
    table.fact("the reports", sizes.join(", "));
    Ok(())
}

fn tell_again(ran: &Ran, table: &mut Table) {
    let wall = ran.spent.wall.as_secs_f64();
    table.goal(
        "once more, nothing changed",
        Goal::AtMost(30.0, "s"),
        wall,
        format!(
            "{wall:.1} s, {:.1} core-seconds",
            ran.spent.cpu.as_secs_f64()
        ),
    );
    let rate = ran.spent.rate(ran.attempts());
    table.goal(
        "verdicts of attempts from the cache, canaries included",
        Goal::AtLeast(100_000.0, "a core-minute"),
        rate,
        format!(
            "{rate:.0} a core-minute ({} verdicts, {} texts from the cache)",
            ran.attempts(),
            ran.from_cache
        ),
    );
}

/// The page of the class that was graded last, and whether there is one.
pub(crate) fn graded_last() -> Option<String> {
    let page = courses::place(PLACE).join("out/index.html");
    std::fs::read_to_string(page).ok()
}
