//! A learner's first minutes with the course that the binary carries: each screen is a file in
//! `tests/snapshots`. To write them anew after a change that was meant, run the tests with
//! `GOFERRIS_WRITE_SNAPSHOTS=1` and read what changed.

use std::fs;
use std::path::Path;

use goferris::built_in;

use crate::course::Course;
use crate::seat::Seat;
use crate::seat::save;

/// The first exercises, by their chapter and their names.
const CHAPTER: &str = "01_first_steps";
const FIRST: [&str; 4] = [
    "hello_macro",
    "undefined_pkg",
    "imported_not_used",
    "let_is_not_var",
];

/// The course as `goferris init` writes it, cut after its first exercises.
fn course() -> Course {
    let course = Course::new();
    for entry in fs::read_dir(course.root()).unwrap() {
        let path = entry.unwrap().path();
        let removed = if path.is_dir() {
            fs::remove_dir(path)
        } else {
            fs::remove_file(path)
        };
        removed.unwrap();
    }
    course
        .run_changing(&["init", "."])
        .expect(0, &["The course is in"]);
    let manifest = course.read("info.toml");
    let table = "[[exercises]]";
    let first = manifest.split_inclusive(table).take(FIRST.len() + 1);
    let first: String = first.collect();
    course.write("info.toml", first.strip_suffix(table).unwrap());
    course
}

/// What differs from run to run, or from compiler to compiler, masked.
fn masked(screen: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in screen.lines().map(str::trim_end) {
        let line = if is_compilers(line) {
            "(what the compiler says)".to_owned()
        } else {
            match line.split_once("solved in ") {
                Some((before, _)) => format!("{before}solved in (a moment)"),
                None if is_place(line) => "line (from)–(to) of (all)".to_owned(),
                None => line.to_owned(),
            }
        };
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

fn is_compilers(line: &str) -> bool {
    let starts = [
        "error", "warning:", "help:", "note:", "   |", "   =", "  -->", "...",
    ];
    let is_source = || {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < line.len() && (rest.starts_with(" |") || rest.starts_with(" +"))
            || rest.starts_with(" - ")
    };
    starts.iter().any(|start| line.starts_with(start)) || is_source()
}

fn is_place(line: &str) -> bool {
    line.strip_prefix("line ")
        .is_some_and(|rest| rest.contains('–') && rest.contains(" of "))
}

/// Compares the screen with the one that was reviewed.
#[track_caller]
fn is_as_reviewed(seat: &Seat, name: &str) {
    let now = masked(&seat.screen());
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(format!("{name}.txt"));
    if std::env::var_os("GOFERRIS_WRITE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &now).unwrap();
    }
    let reviewed = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, reviewed, "the screen `{name}` is another one");
}

fn solve(course: &Course, seat: &mut Seat, name: &str, solved: usize) {
    let file = format!("{CHAPTER}/{name}.rs");
    let solution = built_in::text(&format!("solutions/{file}")).unwrap();
    save::in_place(&course.at(&format!("exercises/{file}")), solution);
    seat.wait_for(&format!("{solved}/{} solved", FIRST.len()));
    seat.wait_for("solved in ");
}

#[test]
fn the_first_three_exercises_are_solved() {
    let course = course();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: E0423");
    is_as_reviewed(&seat, "welcome");
    seat.press("\r");
    seat.wait_for("expected function");
    assert!(seat.is_taken());
    is_as_reviewed(&seat, "exercise");
    seat.press("h");
    seat.wait_for("hint 1 of");
    is_as_reviewed(&seat, "hint");
    seat.press("l");
    seat.wait_for("let_is_not_var");
    is_as_reviewed(&seat, "list");
    seat.press("\x1b");
    seat.wait_without("let_is_not_var");
    solve(&course, &mut seat, FIRST[0], 1);
    is_as_reviewed(&seat, "solved");
    seat.press("n");
    seat.wait_for("not solved: E0433");
    is_as_reviewed(&seat, "next");
    solve(&course, &mut seat, FIRST[1], 2);
    seat.press("n");
    seat.wait_for("not solved: ");
    solve(&course, &mut seat, FIRST[2], 3);
    seat.press("s");
    seat.wait_for("solutions/");
    seat.press("n");
    seat.wait_for("exercise 4 of 4");
    seat.wait_for("not solved: ");
    seat.leave(&course);
    // What was earned is there, and the next sitting goes on where this one ended.
    assert!(
        course
            .at(&format!("solutions/{CHAPTER}/{}.rs", FIRST[2]))
            .exists()
    );
    assert!(
        !course
            .at(&format!("solutions/{CHAPTER}/{}.rs", FIRST[3]))
            .exists()
    );
    let mut seat = Seat::at(&course);
    seat.wait_for("exercise 4 of 4");
    seat.wait_for("3/4 solved");
    seat.leave(&course);
}
