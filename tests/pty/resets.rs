//! An exercise is given back only when asked for, and nothing of the learner's is lost.

use std::fs;
use std::path::PathBuf;

use crate::course::Course;
use crate::course::GIVEN;
use crate::course::RIGHT;
use crate::course::double;
use crate::pty::two;
use crate::pty::unknown;
use crate::seat::Seat;
use crate::seat::save;

const ONE: &str = "exercises/one.rs";

fn backups(course: &Course) -> Vec<PathBuf> {
    let all = fs::read_dir(course.at(".goferris/backups"));
    let all = all.into_iter().flatten();
    all.map(|backup| backup.unwrap().path()).collect()
}

#[test]
fn a_reset_asks_first_and_keeps_a_backup() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    save::by_rename(&course.at(ONE), &unknown("mine"));
    seat.wait_for("not solved: E0425");
    seat.press("x");
    seat.wait_for("Reset one?");
    seat.press("\x1b");
    seat.wait_without("Reset one?");
    assert_eq!(course.read(ONE), unknown("mine"));
    seat.press("x");
    seat.wait_for("Reset one?");
    seat.press("y");
    seat.wait_for("your text is kept in .goferris/backups/one.");
    seat.wait_without("E0425");
    assert_eq!(course.read(ONE), double("n"));
    let [backup] = backups(&course).try_into().unwrap();
    assert_eq!(fs::read_to_string(backup).unwrap(), unknown("mine"));
    seat.leave(&course);
}

#[test]
fn a_damaged_given_zone_is_told_and_restored_and_the_learners_part_stays() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    let damaged = double("n * 3").replace("double(2), 4", "double(2), 6");
    save::in_place(&course.at(ONE), &damaged);
    seat.wait_for("x offers to restore it");
    // The course's own tests decide.
    assert!(seat.screen().contains("not solved: "), "{}", seat.screen());
    seat.press("x");
    seat.wait_for("g restores only the given part");
    seat.press("g");
    seat.wait_without("offers to restore");
    seat.wait_for("your text is kept in ");
    assert_eq!(course.read(ONE), double("n * 3"));
    assert_eq!(backups(&course).len(), 1);
    // A right answer counts, whatever became of the tests, and the file stays the learner's.
    let headless = double(RIGHT).replace(GIVEN, "");
    save::in_place(&course.at(ONE), &headless);
    seat.wait_for("solved in ");
    seat.wait_for("offers to restore");
    assert_eq!(course.read(ONE), headless);
    seat.leave(&course);
}
