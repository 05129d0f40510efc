//! Every save is checked once, and none is lost.

use std::fs;
use std::path::Path;

use rustix::process::Signal;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait_until;
use crate::pty::checks;
use crate::pty::endless;
use crate::pty::two;
use crate::pty::unknown;
use crate::pty::wait_for_mark;
use crate::pty::wait_until_alone;
use crate::seat::Seat;
use crate::seat::save;

const ONE: &str = "exercises/one.rs";

/// A session in which no verdict is remembered, so that every check is one and is recorded.
fn forgetful() -> (Course, Seat) {
    let course = two();
    course.write(".goferris/verdicts", "not a folder");
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    wait_until("no first check", || checks(&course) == 1);
    (course, seat)
}

/// Saves a text that is new in some way and sees that there are so many checks, then saves another
/// and sees that there is just one more: so there was nothing late.
#[track_caller]
fn is_checked(course: &Course, seat: &mut Seat, count: usize, way: &str, save: impl FnOnce(&str)) {
    let before = checks(course);
    save(&unknown(way));
    if count > 0 {
        seat.wait_for(way);
    }
    wait_until(way, || checks(course) >= before + count);
    let mark = format!("after_{way}");
    save::in_place(&course.at(ONE), &unknown(&mark));
    seat.wait_for(&mark);
    wait_until(&mark, || checks(course) > before + count);
    seat.wait_for("not solved: E0425");
    assert_eq!(checks(course), before + count + 1, "{way}");
}

#[test]
fn every_way_of_saving_is_checked_once() {
    type Way = fn(&Path, &str);
    let ways: [(&str, Way); 4] = [
        ("in_place", save::in_place),
        ("by_rename", save::by_rename),
        ("with_backup", save::with_backup),
        ("anew", save::anew),
    ];
    let (course, mut seat) = forgetful();
    let path = course.at(ONE);
    for (name, save) in ways {
        is_checked(&course, &mut seat, 1, name, |text| save(&path, text));
    }
    seat.leave(&course);
}

#[test]
fn two_quick_writes_are_checked_once_and_the_same_bytes_not_at_all() {
    let (course, mut seat) = forgetful();
    let path = course.at(ONE);
    let runner = seat.process(&course);
    is_checked(&course, &mut seat, 1, "twice", |text| {
        // Between the two writes the runner is stopped, so that neither machine nor luck decides.
        rustix::process::kill_process(runner, Signal::STOP).unwrap();
        fs::write(&path, unknown("first_of_two")).unwrap();
        fs::write(&path, text).unwrap();
        rustix::process::kill_process(runner, Signal::CONT).unwrap();
    });
    is_checked(&course, &mut seat, 0, "same", |_| {
        let same = fs::read_to_string(&path).unwrap();
        for save in [
            save::in_place,
            save::by_rename,
            save::with_backup,
            save::anew,
        ] {
            save(&path, &same);
        }
    });
    seat.leave(&course);
}

#[test]
fn a_save_during_a_check_is_never_lost() {
    let (course, mark) = endless();
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    save::in_place(&course.at(ONE), &double(RIGHT));
    // The check before it would have gone on for ten minutes.
    seat.wait_for("solved in ");
    seat.wait_for("1/2 solved");
    assert_eq!(checks(&course), 1, "the check that was stopped counts");
    wait_until_alone(&course, &seat);
    seat.leave(&course);
}

#[test]
fn a_save_of_another_exercise_is_told_and_one_key_goes_there() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    save::by_rename(&course.at("exercises/number_two.rs"), &double(RIGHT));
    seat.wait_for("You saved number_two");
    seat.press("l\r");
    seat.wait_for("exercise 2 of 2");
    seat.wait_for("solved in ");
    seat.leave(&course);
}
