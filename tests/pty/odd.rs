//! Odd things in the place of files: a sentence, and back to normal when they are good again.

use std::fs;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::pty::checks;
use crate::pty::two;
use crate::pty::unknown;
use crate::seat::Seat;
use crate::seat::save;

const ONE: &str = "exercises/one.rs";
const JOURNAL: &str = ".goferris/journal.jsonl";

/// Saves something good, and sees it.
#[track_caller]
fn is_normal_again(course: &Course, seat: &mut Seat, name: &str) {
    save::by_rename(&course.at(ONE), &unknown(name));
    seat.wait_for(name);
    seat.wait_for("not solved: E0425");
}

#[test]
fn whatever_takes_the_exercises_place_gets_a_sentence() {
    let course = two();
    let path = course.at(ONE);
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");

    fs::remove_file(&path).unwrap();
    seat.wait_for("There is no file exercises/one.rs");
    is_normal_again(&course, &mut seat, "after_missing");

    fs::remove_file(&path).unwrap();
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    seat.wait_for("is not a file");
    is_normal_again(&course, &mut seat, "after_pipe");

    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    seat.wait_for("is a folder");
    fs::remove_dir(&path).unwrap();
    is_normal_again(&course, &mut seat, "after_folder");

    fs::write(&path, b"fn main() {}\n// caf\xe9\n").unwrap();
    seat.wait_for("is not UTF-8 text from line 2 on");
    is_normal_again(&course, &mut seat, "after_latin");

    fs::write(&path, "").unwrap();
    seat.wait_without("after_latin");
    is_normal_again(&course, &mut seat, "after_empty");
    seat.leave(&course);
}

#[test]
fn a_folder_in_the_exercises_place_is_moved_away_by_a_reset() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    fs::remove_file(course.at(ONE)).unwrap();
    seat.wait_for("There is no file");
    seat.press("x");
    seat.wait_for("Reset one?");
    seat.press("y");
    seat.wait_for("not solved: ");
    assert_eq!(course.read(ONE), double("n"));
    seat.leave(&course);
}

#[test]
fn a_journal_that_cannot_be_written_is_told_and_the_session_goes_on() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    fs::remove_file(course.at(JOURNAL)).unwrap();
    fs::create_dir(course.at(JOURNAL)).unwrap();
    save::in_place(&course.at(ONE), &double(RIGHT));
    seat.wait_for("your progress is not recorded");
    seat.wait_for("solved in ");
    seat.press("n");
    seat.wait_for("exercise 2 of 2");
    seat.wait_for("not solved: ");
    fs::remove_dir(course.at(JOURNAL)).unwrap();
    save::in_place(&course.at("exercises/number_two.rs"), &double(RIGHT));
    seat.wait_for("2/2 solved");
    assert_eq!(
        checks(&course),
        1,
        "it is written again as soon as it can be"
    );
    seat.leave(&course);
}

#[test]
fn a_journal_that_cannot_be_read_keeps_the_session_from_starting_and_is_named() {
    let course = two();
    fs::create_dir_all(course.at(JOURNAL)).unwrap();
    let mut seat = Seat::at(&course);
    assert_eq!(seat.wait_exit(&course), 3);
    let said = seat.screen().replace('\n', "");
    for word in ["journal.jsonl", "is a directory", "move it away"] {
        assert!(said.contains(word), "{said}");
    }
}
