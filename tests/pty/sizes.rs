//! Any size of the window, and every change of it.

use crate::pty::two;
use crate::pty::unknown;
use crate::seat::Furniture;
use crate::seat::Seat;
use crate::seat::save;

const SIZES: [(u16, u16); 4] = [(40, 15), (20, 5), (200, 50), (80, 24)];

/// Asserts that the last frame fits into the window, without anything being cut off.
#[track_caller]
fn fits(seat: &Seat, columns: u16, rows: u16) {
    let frame = seat.frame();
    assert!(frame.len() <= usize::from(rows), "{frame:#?}");
    for line in &frame {
        let width = console::measure_text_width(line);
        assert!(width <= usize::from(columns), "{width} columns: {line}");
    }
}

/// Makes the window another size, and waits until everything is painted anew.
#[track_caller]
fn resize(seat: &mut Seat, columns: u16, rows: u16) {
    seat.resize(columns, rows);
    seat.wait_for_lines(rows);
    fits(seat, columns, rows);
}

/// Presses a key that changes the screen.
fn press(seat: &mut Seat, key: &str) {
    let before = seat.frames();
    seat.press(key);
    seat.wait_for_frame(before + 1);
}

#[test]
fn a_window_may_change_its_size_at_any_time() {
    let course = two();
    let mut seat = Seat::at(&course);
    seat.wait_for("not solved: ");
    for (columns, rows) in SIZES {
        resize(&mut seat, columns, rows);
        seat.wait_for("not solved:");
        for key in ["l", "?", "x", "n", "h"] {
            press(&mut seat, key);
            fits(&seat, columns, rows);
            press(&mut seat, "\x1b");
            fits(&seat, columns, rows);
        }
    }
    seat.wait_for("one · exercise 1 of 2");
    assert_eq!(seat.frame().len(), 24);
    seat.leave(&course);
}

#[test]
fn a_check_goes_on_in_a_window_that_changes_its_size() {
    let course = two();
    let mut seat = Seat::with(&course, &Furniture::sized(20, 5));
    seat.wait_for("not solved:");
    for (columns, rows) in SIZES {
        let name = format!("wide_{columns}");
        save::in_place(&course.at("exercises/one.rs"), &unknown(&name));
        resize(&mut seat, columns, rows);
        seat.wait_for("not solved: E0425");
        fits(&seat, columns, rows);
    }
    seat.wait_for("wide_80");
    seat.leave(&course);
}
