//! A review in front of the learner: the screen says that it is one, and the course goes on after it.

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait_until;
use crate::pty::two;
use crate::pty::unknown;
use crate::seat::Seat;
use crate::seat::save;

/// A course of two, the first of which was solved after an error.
fn solved() -> Course {
    let course = two();
    course.run(&["run", "one"]).expect(1, &[]);
    course.write("exercises/one.rs", double(RIGHT));
    course.run(&["run", "one"]).expect(0, &[]);
    course
}

#[test]
fn a_review_is_resumed_at_and_marked_and_n_goes_on_where_the_course_was() {
    let course = solved();
    course.run_changing(&["review", "one"]).expect(0, &[]);
    let mut seat = Seat::at(&course);
    seat.wait_for("one · review · exercise 1 of 2");
    seat.wait_for("not solved: ");
    seat.press("l");
    seat.wait_for("review, here");
    seat.press("\x1b");
    seat.wait_without("review, here");
    // The same text as before: its verdict is known, and counts.
    save::by_rename(&course.at("exercises/one.rs"), &double(RIGHT));
    seat.wait_for("solved in ");
    seat.wait_without("review");
    seat.press("n");
    seat.wait_for("number_two · exercise 2 of 2");
    seat.wait_for("not solved: ");
    seat.leave(&course);
    let row = course.run(&["list", "--json"]).row("one");
    assert_eq!(
        (&row["verdict"], &row["review"]),
        (&"solved".into(), &false.into())
    );
}

#[test]
fn a_review_from_a_second_terminal_is_heard_by_the_session_and_so_is_a_reset() {
    let course = solved();
    let mut seat = Seat::at(&course);
    seat.wait_for("number_two · ");
    seat.wait_for("not solved: ");
    course
        .run_beside(&["review", "one"])
        .expect(0, &["one is back"]);
    seat.wait_for("You saved one. Press l to go there.");
    seat.press("l\r");
    seat.wait_for("one · review · ");
    // The same text as before: its verdict is known, and counts.
    save::by_rename(&course.at("exercises/one.rs"), &double(RIGHT));
    seat.wait_for("solved in ");
    seat.wait_without("review");
    let is_passed = || course.run_beside(&["list", "--json"]).row("one")["verdict"] == "solved";
    wait_until("the review does not pass", is_passed);
    course.run_beside(&["reset", "one"]).expect(0, &[]);
    seat.press("r");
    seat.wait_for("not solved: ");
    seat.wait_without("solved before");
    seat.wait_for("h hint");
    seat.leave(&course);
}

#[test]
fn a_hint_from_a_second_terminal_is_there_at_the_next_save() {
    let hints = "hints = [\"think of two\"]";
    let course = Course::new().exercise_with("one", hints, &double("n"), &double(RIGHT));
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    for name in ["first_name", "second_name"] {
        save::by_rename(&course.at("exercises/one.rs"), &unknown(name));
        seat.wait_for(&format!("`{name}`"));
        seat.wait_for("not solved: E0425");
    }
    course.run_beside(&["hint"]).expect(0, &["think of two"]);
    // The verdict on this text is known, so nothing is recorded for it.
    save::by_rename(&course.at("exercises/one.rs"), &unknown("first_name"));
    seat.wait_for("`first_name`");
    seat.wait_for("hint 1 of 1: think of two");
    seat.leave(&course);
}
