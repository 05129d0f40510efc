//! Programs and tests that do not end as they should.

use crate::course::Course;
use crate::course::RIGHT;
use crate::course::double;

/// A time limit for what must hang, on a machine however busy; everything else gets the usual one.
const SHORT: &str = "limits = { time_ms = 1000 }";
/// A time limit for what must end for another reason.
const LONG: &str = "limits = { time_ms = 300000, memory_mib = 1024 }";

/// Checks one exercise for each row: keys, text, the verdict's word, its fault's.
fn check(rows: &[(&str, &str, String, &str, Option<&str>)]) {
    let mut course = Course::new();
    for (name, keys, text, ..) in rows {
        course = course.exercise_with(name, keys, text, &double(RIGHT));
    }
    let answer = course.run(&["check", "--json"]);
    for (name, _, _, verdict, fault) in rows {
        let row = answer.row(name);
        assert_eq!(row["verdict"], *verdict, "{row}");
        assert_eq!(row["fault"].as_str(), *fault, "{row}");
    }
    let solved = rows.iter().all(|(.., verdict, _)| *verdict == "solved");
    assert_eq!(answer.code, Some(i32::from(!solved)), "{answer:?}");
}

fn program(body: &str) -> String {
    format!("fn main() {{\n{body}\n}}\n")
}

#[test]
fn what_never_ends_is_stopped() {
    let run = format!("test = false\n{SHORT}");
    let waiting = "let (_send, receive) = std::sync::mpsc::channel(); receive.recv().unwrap()";
    let deaf =
        "std::thread::park(); deaf(n) } fn deaf(n: u32) -> u32 { std::thread::park(); deaf(n)";
    check(&[
        (
            "spinning",
            &run,
            program("loop {}"),
            "unsolved",
            Some("hang"),
        ),
        ("blocked", SHORT, double(waiting), "unsolved", Some("hang")),
        (
            "spinning_test",
            SHORT,
            double("while std::hint::black_box(n) > 0 {} n"),
            "unsolved",
            Some("hang"),
        ),
        ("parked", SHORT, double(deaf), "unsolved", Some("hang")),
    ]);
}

#[test]
fn a_flood_is_cut() {
    let run = format!("test = false\n{LONG}");
    let raw = "use std::io::Write; while std::io::stdout().write_all(&[b'x'; 999]).is_ok() {} n";
    check(&[
        (
            "lines",
            &run,
            program("loop { println!(\"again\") }"),
            "unsolved",
            Some("flood"),
        ),
        (
            "no_lines",
            &run,
            program("loop { eprint!(\"again\") }"),
            "unsolved",
            Some("flood"),
        ),
        ("in_a_test", LONG, double(raw), "unsolved", Some("flood")),
        // The test's harness keeps what is printed, so this one fills the memory.
        (
            "captured",
            LONG,
            double("if n > 1 { loop { println!(\"{n:999}\") } } n"),
            "unsolved",
            Some("memory"),
        ),
    ]);
}

#[test]
fn memory_and_stack_are_limited() {
    let run = format!("test = false\n{LONG}");
    let hog = "let mut all = vec![]; while std::hint::black_box(n) > 1 { all.push(vec![1u8; 1 << 20]) } all.len() as u32";
    let deep = "if n == u32::MAX { 0 } else { 1 + double(n + 1) }";
    check(&[
        ("hog", LONG, double(hog), "unsolved", Some("memory")),
        ("huge", LONG, double("vec![0u8; 1 << 40].len() as u32 * n"), "unsolved", Some("memory")),
        ("deep", LONG, double(deep), "unsolved", Some("overflow")),
        (
            "deep_main",
            &run,
            "fn f(n: u64) -> u64 { if n == 0 { 0 } else { 1 + f(n - 1) } }\nfn main() { println!(\"{}\", f(1 << 60)) }\n".to_owned(),
            "unsolved",
            Some("overflow"),
        ),
    ]);
}

#[test]
fn an_early_end_is_not_a_success() {
    let print = |line: &str, code: u8| {
        format!(
            "use std::io::Write; std::io::stdout().write_all(b\"{line}\").unwrap(); \
             if n > 1 {{ std::process::exit({code}) }} n"
        )
    };
    let fake = "\\ntest result: ok. 1 passed; 0 failed; 0 ignored\\n";
    let other = "\\ntest tests::other ... ok\\n\\ntest result: ok. 1 passed; 0 failed\\n";
    let test = double(RIGHT).replace("fn main() {}", "fn main() {\n    std::process::exit(7)\n}");
    let run = "test = false";
    check(&[
        (
            "exit",
            "",
            double("std::process::exit(n as i32 - 2)"),
            "unsolved",
            Some("uncounted"),
        ),
        (
            "exit_7",
            "",
            double("std::process::exit(n as i32 + 5)"),
            "unsolved",
            Some("exit"),
        ),
        (
            "fake",
            "",
            double(&print(fake, 0)),
            "unsolved",
            Some("uncounted"),
        ),
        (
            "other",
            "",
            double(&print(other, 0)),
            "unsolved",
            Some("uncounted"),
        ),
        (
            "abort",
            "",
            double("if n > 1 { std::process::abort() } n"),
            "unsolved",
            Some("abort"),
        ),
        ("wrong", "", double("n"), "unsolved", Some("test")),
        ("main", "", test, "unsolved", Some("exit")),
        (
            "main_exit_0",
            run,
            program("std::process::exit(0)"),
            "solved",
            None,
        ),
        (
            "main_exit_7",
            run,
            program("std::process::exit(7)"),
            "unsolved",
            Some("exit"),
        ),
        (
            "main_panic",
            run,
            program("panic!(\"no\")"),
            "unsolved",
            Some("panic"),
        ),
    ]);
}

#[test]
fn children_that_a_test_leaves_behind_do_not_live_on() {
    let leaving = "std::process::Command::new(\"sleep\").arg(\"100000\").spawn().unwrap(); n * 2";
    let shell = "std::process::Command::new(\"sh\").args([\"-c\", \"sleep 100000 & sleep 100000 &\"]).status().unwrap(); n * 2";
    check(&[
        ("leaving", LONG, double(leaving), "solved", None),
        ("shell", LONG, double(shell), "solved", None),
        (
            "main",
            &format!("test = false\n{LONG}"),
            program(&leaving.replace("n * 2", "")),
            "solved",
            None,
        ),
    ]);
}

#[test]
fn a_failure_that_the_machine_may_have_caused_is_not_remembered() {
    // As if the machine had been busy the first time.
    let course = Course::new();
    let mark = course.beside("mark").join("second");
    let body = format!(
        "let mark = {mark:?}; assert!(std::fs::exists(mark).unwrap() || std::fs::write(mark, \"\").is_err(), \"busy\"); n * 2"
    );
    let course = course.exercise("one", &double(&body), &double(RIGHT));
    course.run(&["run", "one"]).expect(1, &["busy"]);
    course.run(&["run", "one"]).expect(0, &["solved"]);
}
