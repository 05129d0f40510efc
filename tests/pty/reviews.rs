//! A review in front of the learner: the screen says that it is one, and the course goes on after it.

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::pty::two;
use crate::seat::Seat;
use crate::seat::save;

const JOURNAL: &str = ".goferris/journal.jsonl";

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
fn a_review_from_beside_a_session_is_shown_as_a_reset_is() {
    let course = solved();
    let mut seat = Seat::at(&course);
    seat.wait_for("number_two · ");
    seat.wait_for("not solved: ");
    course
        .run_beside(&["review", "one"])
        .expect(0, &["one is back"]);
    seat.wait_for("You saved one. Press l to go there.");
    seat.press("l\r");
    seat.wait_for("one · ");
    // Another text than before, and the review has passed.
    save::by_rename(&course.at("exercises/one.rs"), &double("n + n"));
    seat.wait_for("solved in ");
    seat.leave(&course);
    let journal = course.read(JOURNAL);
    let last = journal.lines().rfind(|line| line.contains("\"one\""));
    assert!(last.unwrap().contains("\"solved\""), "{journal}");
    assert_eq!(course.run(&["list", "--json"]).row("one")["review"], false);
}
