//! What it costs to grade **many**: a class on one machine, next to the figures that we promise and to
//! Rustlings 6.5.0.
//!
//! `cargo bench --bench cohort` prints the tables of `docs/performance.md`, and says there how each
//! figure comes about. `-- --only jail` takes one part, and `-- --learners 6 --chapters 2` a small
//! class, to see whether it works.

#[path = "cohort/asked.rs"]
mod asked;
#[path = "cohort/bare.rs"]
mod bare;
#[expect(dead_code, reason = "the page's own tests need more of it")]
#[expect(clippy::unwrap_used, reason = "a browser that fails ends its part")]
#[path = "../tests/page/browser.rs"]
mod browser;
#[path = "cohort/class.rs"]
mod class;
#[expect(clippy::unwrap_used, reason = "the course in the binary can be read")]
#[path = "../tests/page/classroom.rs"]
mod classroom;
#[path = "cohort/course.rs"]
mod course;
#[expect(dead_code, reason = "the other benchmark needs more of it")]
#[path = "speed/courses.rs"]
mod courses;
#[path = "cohort/disk.rs"]
mod disk;
#[path = "cohort/door.rs"]
mod door;
#[path = "cohort/five.rs"]
mod five;
#[path = "cohort/fresh.rs"]
mod fresh;
#[path = "cohort/machine.rs"]
mod machine;
#[path = "cohort/page.rs"]
mod page;
#[expect(dead_code, reason = "the other benchmark needs more of it")]
#[path = "speed/pty.rs"]
mod pty;
#[path = "cohort/run.rs"]
mod run;
#[path = "speed/rustlings.rs"]
mod rustlings;
#[expect(dead_code, reason = "the other benchmark needs more of it")]
#[path = "speed/sample.rs"]
mod sample;
#[path = "cohort/school.rs"]
mod school;
#[path = "speed/session.rs"]
mod session;
#[path = "cohort/spent.rs"]
mod spent;
#[path = "cohort/table.rs"]
mod table;
#[path = "cohort/texts.rs"]
mod texts;

use asked::Asked;
use asked::Part;
use table::Table;

/// What can go wrong in a measurement: a sentence for the table.
type Res<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Res<()> {
    let asked = Asked::parse(std::env::args().skip(1))?;
    session::own();
    let mut table = Table::default();
    for part in Part::ALL {
        if !asked.wants(part) {
            continue;
        }
        eprintln!("measuring: {}", part.word());
        let found = match part {
            Part::Fresh => fresh::fresh(&asked, &mut table),
            Part::Jail => door::overhead(&asked, &mut table),
            Part::Class => class::class(&asked, &mut table),
            Part::Rustlings => five::next_to_rustlings(&asked, &mut table),
            Part::Page => page::page(&asked, &mut table),
        };
        if let Err(error) = found {
            table.failed(part.word(), &error.to_string());
        }
    }
    print!("{}\n{table}", machine::facts());
    Ok(())
}
