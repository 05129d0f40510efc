//! Keys work at any time, also while a check runs.

use std::time::Duration;
use std::time::Instant;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::pty::endless;
use crate::pty::hanging;
use crate::pty::wait_for_mark;
use crate::pty::wait_until_alone;
use crate::seat::Seat;

/// Leaving must not feel like waiting.
const AT_ONCE: Duration = Duration::from_secs(2);

#[test]
fn hint_twin_explanation_and_list_are_there_while_a_check_runs() {
    let (course, mark) = endless();
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    seat.press("h");
    seat.wait_for("hint 1 of 2: look at the end");
    seat.press("g");
    seat.wait_for("as in Go");
    seat.press("\x1b");
    seat.wait_without("as in Go");
    seat.press("e");
    seat.wait_for("unused");
    seat.press("\x1b");
    seat.wait_for("hint 1 of 2");
    seat.press("l");
    seat.wait_for("number_two");
    seat.press("\x1b");
    seat.wait_without("number_two");
    seat.press("n");
    seat.wait_for("once this exercise is solved");
    // The runner, the tests and what they have started: the check was at work all the time.
    assert!(course.processes().len() >= 3);
    seat.wait_for("checking");
    seat.leave(&course);
}

#[test]
fn leaving_an_endless_check_takes_a_moment_and_leaves_no_process() {
    let (course, mark) = endless();
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    let began = Instant::now();
    seat.press("q");
    assert_eq!(seat.wait_exit(&course), 0);
    let took = began.elapsed();
    assert!(took < AT_ONCE, "it took {took:?}");
}

#[test]
fn going_elsewhere_during_an_endless_check_stops_it() {
    let (course, mark) = endless();
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    seat.press("l");
    seat.wait_for("number_two");
    seat.press("j\r");
    seat.wait_for("exercise 2 of 2");
    seat.wait_for("not solved: ");
    wait_until_alone(&course, &seat);
    seat.leave(&course);
}

#[test]
fn what_hangs_is_stopped_at_its_limit_and_told() {
    let limit = "limits = { time_ms = 1500 }";
    let course = Course::new();
    let mark = course.beside("marks").join("running");
    let course = course.exercise_with("one", limit, &double(&hanging(&mark)), &double(RIGHT));
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    seat.wait_for("not solved: hang");
    wait_until_alone(&course, &seat);
    seat.leave(&course);
}
