use std::cell::Cell;

use super::*;
use crate::course::Course;
use crate::manifest;

/// A course of one exercise.
fn course() -> Course {
    let text = "format_version = 1\n[[exercises]]\nname = \"a\"\nhint = \"h\"\n";
    manifest::parse(text).unwrap()
}

/// An attempt at it, whose given zone begins on line 10.
fn attempt<'a>(course: &'a Course, tests: &'a [String]) -> Attempt<'a> {
    Attempt {
        exercise: &course.exercises[0],
        text: "fn main() {}\n",
        given_line: 10,
        tests,
    }
}

/// Says a prepared ending for the tests' build and for the learner's part alone.
struct Prepared {
    errors: &'static [usize],
    alone: Ending,
}

fn error_at(line: usize) -> Diagnostic {
    let json = format!(
        r#"{{"message":"m","code":null,"level":"error","children":[],"rendered":null,"spans":[{{
        "file_name":"a.rs","byte_start":0,"byte_end":0,"line_start":{line},"line_end":{line},
        "column_start":1,"column_end":1,"is_primary":true,"text":[],"label":null,
        "suggested_replacement":null,"suggestion_applicability":null,"expansion":null}}]}}"#
    );
    serde_json::from_str(&json).unwrap()
}

#[test]
fn what_happens_inside_a_librarys_macro_is_where_it_is_called() {
    let called_at = |line: usize| {
        let mut diagnostic = error_at(line);
        let call = serde_json::to_value(&diagnostic.spans[0]).unwrap();
        let expansion = serde_json::json!({ "span": call, "macro_decl_name": "format!" });
        let inside = &mut diagnostic.spans[0];
        inside.file_name = "/rust/library/alloc/src/macros.rs".to_owned();
        inside.line_start = 113;
        inside.expansion = serde_json::from_value(expansion).unwrap();
        diagnostic
    };
    assert!(is_learners(&called_at(9), 10));
    assert!(!is_learners(&called_at(10), 10));
}

impl Toolchain for Prepared {
    fn run(&self, _: &Attempt<'_>, step: Step, watch: &mut dyn FnMut(Sign)) -> StageReport {
        if step == Step::BuildZone {
            return StageReport::new(Stage::Build, self.alone.clone());
        }
        let diagnostics: Vec<_> = self.errors.iter().map(|line| error_at(*line)).collect();
        for diagnostic in &diagnostics {
            watch(Sign::Said(Box::new(diagnostic.clone())));
        }
        StageReport {
            diagnostics,
            ..StageReport::new(Stage::Build, Ending::Failed { code: 1 })
        }
    }
}

/// The verdict's word, and the signs that were shown, for a given zone from line 10 on.
fn checked(errors: &'static [usize], alone: Ending) -> (&'static str, Vec<String>) {
    let course = course();
    let attempt = attempt(&course, &[]);
    let mut signs = Vec::new();
    let tools = Prepared { errors, alone };
    let verdict = check(&attempt, &tools, &mut |sign| {
        signs.push(match sign {
            Sign::Said(d) => format!("line {}", d.spans[0].line_start),
            Sign::Began(step) => format!("{step:?}"),
            Sign::Preparing { .. } => "preparing".to_owned(),
        });
    });
    (verdict.word(), signs)
}

#[test]
fn the_learners_error_is_shown_at_once_and_the_zone_is_not_built_for_it() {
    let alone = Ending::NotStarted {
        why: "not asked".into(),
    };
    let (word, signs) = checked(&[3, 12], alone);
    assert_eq!(word, "unsolved");
    assert_eq!(signs, ["BuildTests", "line 3", "line 12"]);
}

#[test]
fn an_error_in_the_tests_waits_for_what_the_learners_part_says() {
    let (word, signs) = checked(&[12, 3], Ending::Failed { code: 1 });
    assert_eq!((word, signs.len()), ("unsolved", 1));
    let (word, signs) = checked(&[12], Ending::Passed);
    assert_eq!(word, "unsolved");
    assert_eq!(signs, ["BuildTests", "line 12"]);
}

#[test]
fn a_check_that_was_stopped_in_between_says_nothing_of_the_learner() {
    let (word, _) = checked(&[12], Ending::Cancelled);
    assert_eq!(word, "unchecked");
}

#[test]
fn a_main_that_holds_only_comments_is_empty() {
    assert!(has_empty_main("fn f() {}\nfn main() {}\n"));
    assert!(has_empty_main(
        "fn main() {\n    // Experiment here.\n\n}\nfn f() {}\n"
    ));
}

#[test]
fn a_main_that_does_something_is_not_empty() {
    assert!(!has_empty_main(
        "fn main() {\n    // Say it.\n    f();\n}\n"
    ));
    assert!(!has_empty_main("fn main() { f() }\n"));
    assert!(!has_empty_main("fn main() {\n    {}\n}\n"));
    assert!(!has_empty_main("fn f() {}\n"));
}

/// Runs that end in turn as they are told to.
struct Fickle {
    endings: &'static [(i32, &'static str)],
    runs: Cell<usize>,
}

impl Toolchain for Fickle {
    fn run(&self, _: &Attempt<'_>, step: Step, _: &mut dyn FnMut(Sign)) -> StageReport {
        if step.stage() == Stage::Build {
            return StageReport::new(Stage::Build, Ending::Passed);
        }
        let (code, said) = self.endings[self.runs.replace(self.runs.get() + 1)];
        let ending = match code {
            0 => Ending::Passed,
            code => Ending::Failed { code },
        };
        StageReport {
            output: said.to_owned(),
            ..StageReport::new(Stage::Test, ending)
        }
    }
}

#[test]
fn the_run_that_goes_another_way_decides() {
    const GOOD: (i32, &str) = (0, "test a ... ok\ntest result: ok.\n");
    const BAD: (i32, &str) = (101, "test a ... FAILED\npanicked at a.rs:1:1:\nno\n");
    const LEAK: (i32, &str) = (
        101,
        "test a ... FAILED\npanicked at a.rs:1:1:\nleak: one task\n",
    );
    let checked = |endings: &'static [(i32, &'static str)], runs: u32| {
        let course = course();
        let tests = ["a".to_owned()];
        let attempt = attempt(&course, &tests);
        let tools = Fickle {
            endings,
            runs: Cell::new(0),
        };
        let repeated = Repeated {
            tools: &tools,
            runs: NonZero::new(runs).unwrap(),
        };
        let verdict = check(&attempt, &repeated, &mut |_| {});
        let symptom = Symptom::of(verdict.report()).map(|symptom| symptom.to_string());
        (verdict.word(), symptom, tools.runs.get())
    };
    let named = |word: &str| Some(word.to_owned());
    assert_eq!(checked(&[GOOD, BAD], 1), ("solved", None, 1));
    assert_eq!(checked(&[GOOD, GOOD, GOOD], 3), ("solved", None, 3));
    assert_eq!(
        checked(&[GOOD, GOOD, BAD, GOOD], 4),
        ("unsolved", named("test"), 3)
    );
    assert_eq!(checked(&[BAD, GOOD], 2), ("solved", None, 2));
    assert_eq!(
        checked(&[BAD, BAD, LEAK], 3),
        ("unsolved", named("leak"), 3)
    );
}

#[test]
fn a_panic_on_the_learners_own_line_is_told_as_such() {
    let course = course();
    let tests = ["x".to_owned(), "y".to_owned()];
    let attempt = attempt(&course, &tests);
    let note = |place: &str| {
        let mut report = StageReport::new(Stage::Test, Ending::Failed { code: 101 });
        report.output = format!(
            "test tests::x ... FAILED\ntest tests::y ... ok\n\nthread 'tests::y' panicked at exercises/a.rs:1:1:\n\
             ---- tests::x stdout ----\n\nthread 'tests::x' (7) panicked at {place}:\nno\n"
        );
        judge(&attempt, Step::RunTests, report).note
    };
    assert!(note("exercises/a.rs:9:5").is_some_and(|note| note.contains("line 9")));
    assert_eq!(note("exercises/a.rs:10:5"), None);
    assert_eq!(note("/rustc/0123/library/core/src/option.rs:9:5"), None);
}

#[test]
fn what_follows_from_the_learners_error_waits_until_that_is_gone() {
    let course = course();
    let attempt = attempt(&course, &[]);
    let left = |lines: &[usize]| {
        let mut report = StageReport::new(Stage::Build, Ending::Failed { code: 1 });
        report.diagnostics = lines.iter().map(|line| error_at(*line)).collect();
        let mut warning = error_at(12);
        warning.level = cargo_metadata::diagnostic::DiagnosticLevel::Warning;
        warning.message = "a warning in the given zone".to_owned();
        report.diagnostics.push(warning);
        learners::leave_out_consequences(&attempt, &mut report);
        let shown: Vec<usize> = report
            .diagnostics
            .iter()
            .map(|d| d.spans[0].line_start)
            .collect();
        (shown, report.note)
    };
    let (shown, note) = left(&[3, 12, 13, 3, 4]);
    assert_eq!(shown, [3, 4]);
    assert!(note.is_some_and(|note| note.starts_with("2 more errors")));
    // Without an error of the learner's own, those in the tests are all there is.
    assert_eq!(left(&[12, 13]), (vec![12, 13], None));
}

/// Passes every step and remembers which there were.
struct Passing(std::cell::RefCell<Vec<Step>>);

impl Toolchain for Passing {
    fn run(&self, _: &Attempt<'_>, step: Step, _: &mut dyn FnMut(Sign)) -> StageReport {
        self.0.borrow_mut().push(step);
        StageReport::new(step.stage(), Ending::Passed)
    }
}

#[test]
fn what_is_only_built_is_not_run() {
    let mut course = course();
    let mut steps_of = |mode, text| {
        course.exercises[0].mode = mode;
        let attempt = Attempt {
            text,
            ..attempt(&course, &[])
        };
        let tools = Passing(std::cell::RefCell::default());
        let verdict = build(&attempt, &tools, &mut |_| {});
        assert_eq!(verdict.word(), "solved");
        tools.0.into_inner()
    };
    let busy = "fn main() { f() }\n";
    assert_eq!(steps_of(Mode::Test, "fn main() {}\n"), [Step::BuildTests]);
    assert_eq!(
        steps_of(Mode::Test, busy),
        [Step::BuildTests, Step::BuildProgram]
    );
    assert_eq!(steps_of(Mode::Run, busy), [Step::BuildProgram]);
    assert_eq!(steps_of(Mode::Fmt, "fn main() {}\n"), [Step::BuildTests]);
    assert_eq!(
        steps_of(Mode::Doc, "fn main() {}\n"),
        [Step::BuildTests, Step::Document]
    );
}
