//! Every save is checked once, and none is lost.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use rustix::process::Signal;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::toolchain;
use crate::course::wait_until;
use crate::faults::machine::toolchain_with;
use crate::faults::machine::with_usual;
use crate::pty::checks;
use crate::pty::endless;
use crate::pty::two;
use crate::pty::unknown;
use crate::pty::wait_for_mark;
use crate::pty::wait_until_alone;
use crate::seat::Seat;
use crate::seat::save;

const ONE: &str = "exercises/one.rs";

/// A session whose checks are counted, each by the compiler that it starts. No verdict is
/// remembered, so that a check of known bytes starts one too.
struct Counted {
    course: Course,
    seat: Seat,
    starts: PathBuf,
}

impl Counted {
    fn new() -> Counted {
        let course = two();
        course.write(".goferris/verdicts", "not a folder");
        let starts = course.beside("counts").join("starts");
        let compiler = toolchain().join("clippy-driver");
        let (file, compiler) = (starts.display(), compiler.display());
        let script = format!("echo >>{file}; exec {compiler} \"$@\"");
        let path = toolchain_with(&course, "clippy-driver", Some(&script));
        let course = with_usual(course, &path);
        let mut seat = Seat::at(&course);
        seat.wait_for("not solved: ");
        let counted = Counted {
            course,
            seat,
            starts,
        };
        assert_eq!(counted.starts(), 1);
        counted
    }

    fn path(&self) -> PathBuf {
        self.course.at(ONE)
    }

    fn starts(&self) -> usize {
        fs::read_to_string(&self.starts).unwrap().lines().count()
    }

    /// Saves a text with that name in it in some way: it is checked once. Then another text, which
    /// tells that nothing came late.
    #[track_caller]
    fn expect_one_check(&mut self, name: &str, save: impl FnOnce(&Path, &str)) {
        let before = (self.starts(), checks(&self.course));
        save(&self.path(), &unknown(name));
        self.wait_for_verdict(name, before.1 + 1);
        let mark = format!("after_{name}");
        save::by_rename(&self.path(), &unknown(&mark));
        self.wait_for_verdict(&mark, before.1 + 2);
        let after = (self.starts(), checks(&self.course));
        assert_eq!(after, (before.0 + 2, before.1 + 2), "{name}");
    }

    #[track_caller]
    fn wait_for_verdict(&mut self, name: &str, count: usize) {
        self.seat.wait_for(name);
        wait_until(name, || checks(&self.course) >= count);
        self.seat.wait_for("not solved: E0425");
    }

    /// Nothing that was done to the file before is checked: the notice about another file comes
    /// after it.
    #[track_caller]
    fn expect_no_check(mut self, save: impl FnOnce(&Path)) {
        let before = self.starts();
        save(&self.path());
        let other = self.course.at("exercises/number_two.rs");
        save::by_rename(&other, &double("n + 1"));
        self.seat.wait_for("You saved number_two");
        let screen = self.seat.screen();
        assert!(!screen.contains("checking"), "{screen}");
        assert_eq!(self.starts(), before);
        self.seat.leave(&self.course);
    }
}

#[test]
fn every_way_of_saving_expect_one_check() {
    type Way = fn(&Path, &str);
    let ways: [(&str, Way); 4] = [
        ("in_place", save::in_place),
        ("by_rename", save::by_rename),
        ("with_backup", save::with_backup),
        ("anew", save::anew),
    ];
    let mut counted = Counted::new();
    for (name, save) in ways {
        counted.expect_one_check(name, save);
    }
    counted.seat.leave(&counted.course);
}

#[test]
fn two_quick_writes_are_checked_once() {
    let mut counted = Counted::new();
    let runner = counted.seat.process(&counted.course);
    counted.expect_one_check("second", |path, text| {
        // Between the two writes the runner is stopped, so that neither machine nor luck decides.
        rustix::process::kill_process(runner, Signal::STOP).unwrap();
        fs::write(path, unknown("first")).unwrap();
        fs::write(path, text).unwrap();
        rustix::process::kill_process(runner, Signal::CONT).unwrap();
    });
    counted.seat.leave(&counted.course);
}

#[test]
fn the_same_bytes_are_not_checked_again() {
    for save in [
        save::in_place,
        save::by_rename,
        save::with_backup,
        save::anew,
    ] {
        Counted::new().expect_no_check(|path| {
            let same = fs::read_to_string(path).unwrap();
            save(path, &same);
        });
    }
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
