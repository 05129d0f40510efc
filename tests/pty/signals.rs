//! Whatever ends or stops the program, the terminal is given back and no process is left.

use std::process::Stdio;

use rustix::process::Signal;

use crate::course::wait;
use crate::pty::endless;
use crate::pty::two;
use crate::pty::wait_for_mark;
use crate::seat::Furniture;
use crate::seat::Seat;

#[test]
fn ctrl_c_leaves_during_a_check() {
    let (course, mark) = endless();
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    seat.press("\x03");
    assert_eq!(seat.wait_exit(&course), 0);
}

#[test]
fn a_signal_ends_the_program_and_its_check_with_128_and_its_number() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let (course, mark) = endless();
        let mut seat = Seat::at(&course);
        wait_for_mark(&mark);
        seat.wait_for("checking");
        assert!(seat.is_taken());
        seat.signal(&course, signal);
        assert_eq!(seat.wait_exit(&course), code);
    }
}

#[test]
fn a_window_that_is_closed_ends_the_program_and_its_check() {
    let (course, mark) = endless();
    let mut seat = Seat::at(&course);
    wait_for_mark(&mark);
    seat.wait_for("checking");
    // Its shell ends with it.
    drop(seat);
    course.assert_nothing_runs();
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_again() {
    let course = two();
    let mut seat = Seat::with(&course, &Furniture::usual().with_jobs());
    seat.wait_for("not solved: ");
    for times in 1..=2 {
        assert!(seat.is_taken());
        seat.press("\x1a");
        seat.wait_for(&format!("stopped {times}"));
        assert!(seat.is_as_before(), "the shell has another terminal");
        seat.press("\n");
        seat.wait_for("not solved: ");
        assert!(seat.is_taken());
    }
    seat.press("l");
    seat.wait_for("number_two");
    seat.press("\x1b");
    seat.wait_without("number_two");
    seat.leave(&course);
}

#[test]
fn a_stopped_program_is_told_to_end_and_gives_the_terminal_back() {
    let course = two();
    let mut seat = Seat::with(&course, &Furniture::usual().with_jobs());
    seat.wait_for("not solved: ");
    seat.press("\x1a");
    seat.wait_for("stopped 1");
    seat.signal(&course, Signal::TERM);
    // A stopped process hears nothing until it goes on.
    seat.press("\n");
    assert_eq!(seat.wait_exit(&course), 143);
}

#[test]
fn a_second_runner_says_so_and_does_not_start() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    for args in [&[][..], &["watch"]] {
        let mut second = course.command(args);
        let second = second.stdout(Stdio::piped()).stderr(Stdio::piped());
        let answer = wait(second.spawn().unwrap());
        let pid = format!("process {}", seat.process(&course));
        answer.expect(3, &["another goferris watches this course", &pid, "hint: "]);
    }
    let mut second = Seat::at(&course);
    second.wait_for("another goferris");
    second.wait_for("left with 3");
    assert!(second.is_as_before());
    seat.leave(&course);
}
