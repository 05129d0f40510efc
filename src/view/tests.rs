//! Screens as text, each at a small, a usual and a large size. To write them anew after a change
//! that was meant, run the tests with `GOFERRIS_WRITE_SNAPSHOTS=1` and read what changed.

use console::Key;

use crate::check::Sign;
use crate::check::Step;
use crate::fault::Fault;
use crate::sample;
use crate::screen::Size;
use crate::session::Event;
use crate::session::Given;
use crate::session::Outcome;
use crate::session::Page;
use crate::session::Request;
use crate::session::RunId;
use crate::session::Session;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Tally;
use crate::view::render;

const SIZES: [(usize, usize); 4] = [(20, 5), (40, 10), (80, 24), (200, 50)];

/// A session at `moved_string` after these events.
fn session(events: Vec<Event>) -> Session {
    let progress = sample::solved(&["hello"]);
    let mut session = Session::new(sample::course(), progress, "/course").unwrap();
    let _ = session.start();
    for event in events {
        let _ = session.handle(event);
    }
    session
}

fn key(c: char) -> Event {
    Event::Key(Key::Char(c))
}

fn sign(sign: Sign) -> Event {
    Event::Sign {
        run: RunId(1),
        sign,
    }
}

fn checked(outcome: Outcome) -> Event {
    Event::Checked {
        run: RunId(1),
        exercise: 1,
        outcome: Box::new(outcome),
    }
}

/// A run of the tests in which `it_returns` came to no good end.
fn failed(ending: Ending, fault: Fault, output: &str) -> Event {
    checked(sample::outcome(StageReport {
        fault: Some(fault),
        tests: Some(Tally {
            expected: 2,
            passed: vec!["it_moves".into()],
            failed: vec![],
            unfinished: vec!["it_returns".into()],
        }),
        output: output.to_owned(),
        ..StageReport::new(Stage::Test, ending)
    }))
}

/// Compares all sizes of a screen with what is written down.
fn assert_screens(name: &str, session: &Session) {
    let mut seen = String::new();
    for (columns, rows) in SIZES {
        let screen = render(session, Size::new(columns, rows));
        seen += &format!("==== {columns}×{rows}\n{}", screen.plain());
    }
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/src/view/snapshots/{name}.txt");
    if std::env::var_os("GOFERRIS_WRITE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &seen).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap().replace('\r', "");
    assert!(seen == known, "{name} is not as written down:\n{seen}");
}

#[test]
fn the_start() {
    let preparing = sign(Sign::Preparing { built: 12, of: 40 });
    assert_screens("start", &session(vec![preparing]));
}

#[test]
fn an_error_streams_in_while_the_check_runs() {
    let events = vec![
        sign(Sign::Began(Step::BuildTests)),
        sign(Sign::Said(Box::new(sample::unused_variable()))),
        sign(Sign::Said(Box::new(sample::moved_value()))),
    ];
    assert_screens("streaming", &session(events));
}

#[test]
fn an_error_with_a_hint_and_more_errors_below() {
    let refused = sample::refused(vec![
        sample::unused_variable(),
        sample::moved_value(),
        sample::moved_value(),
    ]);
    assert_screens("hint", &session(vec![checked(refused), key('h')]));
}

#[test]
fn solved() {
    let mut report = StageReport::new(Stage::Run, Ending::Passed);
    report.output = "moved\n".to_owned();
    report.diagnostics = vec![sample::unused_variable()];
    let events = vec![checked(sample::outcome(report))];
    assert_screens("solved", &session(events));
}

#[test]
fn a_hang() {
    let ending = Ending::TimedOut { limit_ms: 10_000 };
    let events = vec![failed(ending, Fault::Hang, "running 2 tests\n"), key('n')];
    assert_screens("hang", &session(events));
}

#[test]
fn a_leak() {
    let output = "leak: 1 task is alive after the handler returned\n";
    let ending = Ending::Failed { code: 101 };
    let events = vec![failed(ending, Fault::Leak, output)];
    assert_screens("leak", &session(events));
}

#[test]
fn what_could_not_be_checked() {
    let why = "`clippy-driver` is not there; `rustup component add clippy` brings it.".to_owned();
    let report = StageReport::new(Stage::Build, Ending::NotStarted { why });
    assert_screens(
        "unchecked",
        &session(vec![checked(sample::outcome(report))]),
    );
}

#[test]
fn the_list_with_a_search() {
    let mut events = vec![key('l'), key('/')];
    events.extend("mov".chars().map(key));
    assert_screens("list", &session(events));
}

#[test]
fn the_question_before_a_reset() {
    let outcome = Outcome {
        given: Given::Restored,
        ..sample::refused(vec![sample::moved_value()])
    };
    assert_screens("confirm", &session(vec![checked(outcome), key('x')]));
}

#[test]
fn a_long_page_scrolled() {
    let page = Page {
        request: Request::Twin(1),
        title: "exercises/02_moves/moved_string.go".to_owned(),
        body: (1..=60).map(|n| format!("\tline {n}\n")).collect(),
    };
    let mut session = session(vec![key('g'), Event::Page(page)]);
    let extent = render(&session, Size::new(40, 10)).extent();
    for event in [Event::Painted(extent), key('j'), key('j')] {
        let _ = session.handle(event);
    }
    assert_screens("page", &session);
}

#[test]
fn all_keys() {
    assert_screens("keys", &session(vec![key('?')]));
}

#[test]
fn at_the_end_of_a_long_text_scrolling_up_moves_at_once() {
    let size = Size::new(80, 12);
    let mut session = session(vec![
        checked(sample::refused(vec![sample::moved_value(); 5])),
        Event::Painted(crate::screen::Extent::default()),
    ]);
    let paint = |session: &mut Session| {
        let extent = render(session, size).extent();
        let _ = session.handle(Event::Painted(extent));
        extent
    };
    paint(&mut session);
    let _ = session.handle(Event::Key(Key::End));
    let end = paint(&mut session);
    assert_eq!(end.top + end.page, end.total);
    let _ = session.handle(key('k'));
    assert_eq!(paint(&mut session).top, end.top - 1);
}

#[test]
fn a_new_hint_is_on_the_screen_however_long_the_error_is() {
    let long = sample::diagnostic("error", None, &"error: long\n".repeat(60));
    let session = session(vec![checked(sample::refused(vec![long])), key('h')]);
    let screen = render(&session, Size::new(60, 12)).plain();
    assert!(screen.contains("hint 1 of 2"), "{screen}");
}

#[test]
fn the_selected_row_of_a_long_list_is_on_the_screen() {
    let mut course = sample::course();
    let row = |n| sample::exercise(&format!("number_{n}"), None);
    course.exercises.extend((0..100).map(row));
    let mut session = Session::new(course, sample::solved(&["hello"]), "/").unwrap();
    let _ = session.start();
    for event in [key('l'), Event::Key(Key::End), key('k')] {
        let _ = session.handle(event);
    }
    let screen = render(&session, Size::new(40, 10)).plain();
    assert!(screen.contains("> 103 number_98"), "{screen}");
}
