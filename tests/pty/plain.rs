//! Without colours, and without a terminal that can paint.

use std::io::BufRead;
use std::io::BufReader;
use std::process::Child;
use std::process::Stdio;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;

use rustix::process::Pid;
use rustix::process::Signal;

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;
use crate::course::wait;
use crate::pty::endless;
use crate::pty::two;
use crate::pty::wait_for_mark;
use crate::seat::DEADLINE;
use crate::seat::Furniture;
use crate::seat::Seat;
use crate::seat::save;

/// The parameters of all escape sequences that set a style.
fn styles(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1);
    let styles = sequences.filter_map(|sequence| {
        let end = sequence.find(|c: char| !c.is_ascii_digit() && c != ';' && c != '?')?;
        sequence[end..]
            .starts_with('m')
            .then(|| sequence[..end].to_owned())
    });
    styles.collect()
}

fn is_colour(style: &str) -> bool {
    !["", "0"].contains(&style)
}

fn all_that_is_painted(furniture: &Furniture) -> Vec<u8> {
    let course = two();
    let mut seat = Seat::with(&course, furniture);
    seat.wait_for("not solved: ");
    seat.press("l");
    seat.wait_for("number_two");
    seat.press("\x1b");
    seat.wait_without("number_two");
    save::in_place(&course.at("exercises/one.rs"), &double("strange"));
    seat.wait_for("not solved: E0425");
    save::in_place(&course.at("exercises/one.rs"), &double(RIGHT));
    seat.wait_for("solved in ");
    seat.press("q");
    assert_eq!(seat.wait_exit(&course), 0);
    seat.bytes().to_vec()
}

#[test]
fn no_color_leaves_no_colour_and_no_link() {
    let painted = all_that_is_painted(&Furniture::usual().with("NO_COLOR", "1"));
    let found = styles(&painted);
    assert!(!found.iter().any(|style| is_colour(style)), "{found:?}");
    assert!(!painted.windows(4).any(|bytes| bytes == b"\x1b]8;"));
    // And with colours there are some.
    let painted = all_that_is_painted(&Furniture::usual());
    assert!(styles(&painted).iter().any(|style| is_colour(style)));
    assert!(painted.windows(4).any(|bytes| bytes == b"\x1b]8;"));
}

fn solve(course: &Course, name: &str) {
    save::by_rename(&course.at(&format!("exercises/{name}.rs")), &double(RIGHT));
}

#[test]
fn a_dumb_terminal_gets_plain_text_and_a_solved_exercise_makes_place_for_the_next() {
    let course = two();
    let mut seat = Seat::with(&course, &Furniture::usual().with("TERM", "dumb"));
    seat.wait_for("one: not solved");
    solve(&course, "one");
    seat.wait_for("one: solved");
    seat.wait_for("number_two: not solved");
    solve(&course, "number_two");
    seat.wait_for("number_two: solved");
    assert_eq!(seat.wait_exit(&course), 0);
    assert!(!seat.bytes().contains(&b'\x1b'));
}

#[test]
fn a_pipe_gets_plain_text_also_of_a_verdict_that_is_known() {
    let course = two();
    for _ in 0..2 {
        let (mut child, lines) = piped(&course);
        next(&lines, "one: not solved");
        next(&lines, "two_are_doubled");
        child.kill().unwrap();
        wait(child);
    }
    course.assert_nothing_runs();
}

#[test]
fn in_a_pipe_a_solved_exercise_makes_place_for_the_next_until_none_is_left() {
    let course = two();
    let (child, lines) = piped(&course);
    next(&lines, "one: not solved");
    solve(&course, "one");
    next(&lines, "one: solved");
    next(&lines, "number_two: not solved");
    solve(&course, "number_two");
    next(&lines, "number_two: solved");
    wait(child).expect(0, &[]);
    course.assert_nothing_runs();
}

/// The program with a pipe in the terminal's place, and the lines that it prints.
fn piped(course: &Course) -> (Child, Receiver<String>) {
    let mut watch = course.command(&["watch"]);
    let watch = watch.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = watch.spawn().unwrap();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let (send, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in stdout.lines().map_while(Result::ok) {
            let _ = send.send(line);
        }
    });
    (child, lines)
}

/// Waits for a line; there is no escape sequence in it, or in any before.
#[track_caller]
fn next(lines: &Receiver<String>, text: &str) {
    loop {
        let line = lines.recv_timeout(DEADLINE);
        let line = line.unwrap_or_else(|_| panic!("no `{text}`"));
        assert!(!line.contains('\x1b'), "{line}");
        if line.contains(text) {
            return;
        }
    }
}

#[test]
fn a_signal_without_a_terminal_ends_the_program_and_its_check() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let (course, mark) = endless();
        let mut watch = course.command(&[]);
        let watch = watch.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = watch.spawn().unwrap();
        wait_for_mark(&mark);
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
        assert_eq!(wait(child).signal, Some(signal.as_raw()));
        course.assert_nothing_runs();
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_program_without_a_word() {
    let course = two();
    let mut watch = course.command(&[]);
    let watch = watch.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = watch.spawn().unwrap();
    let mut line = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut line).unwrap();
    assert!(line.contains("one: not solved"), "{line}");
    drop(stdout);
    solve(&course, "one");
    let answer = wait(child);
    assert_eq!((answer.code, answer.stderr.as_str()), (Some(0), ""));
    course.assert_nothing_runs();
}
