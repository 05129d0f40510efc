//! The real program in a real terminal, from the first paint to the last.

mod first_steps;
mod keys;
mod odd;
mod plain;
mod resets;
mod reviews;
mod saves;
mod signals;
mod sizes;

use std::path::Path;
use std::path::PathBuf;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait_until;
use crate::seat::Seat;

/// The keys of an exercise that may take as long as it likes, with hints.
const PATIENT: &str = r#"limits = { time_ms = 600000 }
hints = ["look at the end", "return at once"]"#;

/// A body that makes a mark and never ends; neither does the process that it starts.
fn hanging(mark: &Path) -> String {
    format!(
        "let idle = 1;
    std::fs::write({mark:?}, \"\").unwrap();
    std::process::Command::new(\"sleep\").arg(\"100000\").status().unwrap();
    n * 2"
    )
}

/// A course of two, with the mark that the first one makes; it never ends.
fn endless() -> (Course, PathBuf) {
    let course = Course::new();
    let mark = course.beside("marks").join("running");
    let course = course
        .exercise_with("one", PATIENT, &double(&hanging(&mark)), &double(RIGHT))
        .exercise("number_two", &double("n"), &double(RIGHT));
    course.write("exercises/one.go", "package main // as in Go\n");
    (course, mark)
}

/// Waits until the endless exercise runs.
#[track_caller]
fn wait_for_mark(mark: &Path) {
    wait_until("the exercise does not run", || mark.exists());
}

/// Waits until the program runs alone, without anything that a check has started.
#[track_caller]
fn wait_until_alone(course: &Course, seat: &Seat) {
    let program = seat.process(course).to_string();
    wait_until("a check goes on", || {
        course.processes() == [program.as_str()]
    });
}

/// A course of two that are solved by the right body.
fn two() -> Course {
    Course::new()
        .exercise("one", &double("n"), &double(RIGHT))
        .exercise("number_two", &double("n"), &double(RIGHT))
}

/// A body that does not compile, with a name of its own to be seen on the screen.
fn unknown(name: &str) -> String {
    double(name)
}

/// How many checks the journal tells of.
fn checks(course: &Course) -> usize {
    let journal = course.at(".goferris/journal.jsonl");
    let journal = std::fs::read_to_string(journal).unwrap_or_default();
    let is_check = |line: &&str| line.contains("\"event\":\"checked\"");
    journal.lines().filter(is_check).count()
}
