//! Saves, verdicts and files.

use super::FAILED;
use super::PASSED;
use super::cancel;
use super::checked;
use super::press;
use super::recorded;
use super::session;
use super::start;
use super::verdict;
use crate::check::Sign;
use crate::check::Step;
use crate::journal::Entry;
use crate::sample;
use crate::session::Cause;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Front;
use crate::session::Notice;
use crate::session::Outcome;
use crate::session::RunId;
use crate::session::Session;
use crate::session::Text;
use crate::session::Work;
use crate::verdict::Ending;
use console::Key;

#[test]
fn it_resumes_at_the_next_open_exercise_and_checks_it_at_once() {
    let resumed = |names: &[&str]| {
        let mut session = Session::new(sample::course(), sample::solved(names), "/").unwrap();
        let effects = session.start();
        assert!(effects.contains(&start(1, session.current(), Cause::Shown)));
        session.exercise().name.clone()
    };
    assert_eq!(resumed(&[]), "hello");
    assert_eq!(resumed(&["hello"]), "moved_string");
    assert_eq!(resumed(&["hello", "moved_map"]), "closing");
    assert_eq!(resumed(&["hello", "closing"]), "moved_string");
    assert_eq!(resumed(&["of another course"]), "hello");
}

#[test]
fn a_course_without_exercises_has_no_session() {
    let course = crate::course::Course::default();
    assert!(Session::new(course, sample::solved(&[]), "/").is_none());
}

#[test]
fn the_first_time_the_course_says_welcome_and_at_the_end_farewell() {
    let front = |names: &[&str]| {
        let mut course = sample::course();
        course.welcome = "Hello.".to_owned();
        let mut session = Session::new(course, sample::solved(names), "/").unwrap();
        let _ = session.start();
        session.front().clone()
    };
    assert_eq!(front(&[]), Front::Welcome);
    assert_eq!(front(&["hello"]), Front::Exercise);
    let all = ["hello", "moved_string", "moved_map", "closing"];
    assert_eq!(front(&all), Front::Farewell);
}

#[test]
fn a_save_during_a_check_stops_it_and_starts_the_next() {
    let mut session = session();
    let saved = Event::Saved { exercise: 1 };
    let expected = [cancel(1), start(2, 1, Cause::Saved)];
    assert_eq!(session.handle(saved), expected);
}

#[test]
fn a_verdict_that_comes_too_late_is_not_heard() {
    let mut session = session();
    let _ = session.handle(Event::Saved { exercise: 1 });
    let late = verdict(&mut session, 1, 1, sample::ended(PASSED));
    assert_eq!(late, []);
    assert!(!session.progress().is_solved("moved_string"));
    assert_eq!(session.work().run(), Some(RunId(2)));
    let _ = verdict(&mut session, 2, 1, sample::ended(PASSED));
    assert!(session.progress().is_solved("moved_string"));
    assert_eq!(session.work(), &Work::None);
}

#[test]
fn a_verdict_is_recorded_unless_it_says_nothing_new() {
    let record = |outcome| {
        let mut session = session();
        recorded(&verdict(&mut session, 1, 1, outcome)).len()
    };
    let remembered = |ending| Outcome {
        cached: true,
        ..sample::ended(ending)
    };
    assert_eq!(record(sample::ended(FAILED)), 1);
    assert_eq!(record(remembered(FAILED)), 0);
    assert_eq!(record(remembered(PASSED)), 1);
    assert_eq!(record(sample::ended(Ending::Cancelled)), 0);
}

#[test]
fn a_missing_file_stops_the_check_until_it_is_back() {
    let mut session = session();
    let missing = Event::Missing { exercise: 1 };
    assert_eq!(session.handle(missing), [cancel(1)]);
    assert!(session.is_missing());
    let saved = session.handle(Event::Saved { exercise: 1 });
    assert_eq!(saved, [start(2, 1, Cause::Saved)]);
    assert!(!session.is_missing());
    assert_eq!(session.handle(Event::Missing { exercise: 0 }), []);
}

#[test]
fn a_reset_is_recorded_when_it_is_done_and_takes_solved_away() {
    let mut session = checked(sample::ended(PASSED));
    let effects = session.handle(Event::Reset { exercise: 1 });
    assert_eq!(recorded(&effects), [("reset", "moved_string")]);
    assert!(effects.contains(&start(2, 1, Cause::Saved)));
    assert!(!session.progress().is_solved("moved_string"));
    let other = session.handle(Event::Reset { exercise: 0 });
    assert_eq!(recorded(&other), [("reset", "hello")]);
    assert_eq!(other.len(), 1);
}

#[test]
fn a_save_in_the_list_is_checked_as_ever_and_leaves_the_list_open() {
    let mut session = session();
    let _ = press(&mut session, 'l');
    let effects = session.handle(Event::Saved { exercise: 1 });
    assert_eq!(effects, [cancel(1), start(2, 1, Cause::Saved)]);
    assert_eq!(session.front(), &Front::List);
}

#[test]
fn a_check_of_all_adds_up_and_names_what_was_solved_before() {
    let mut session = session();
    let _ = press(&mut session, 'c');
    let endings = [FAILED, PASSED, FAILED, Ending::Cancelled];
    let mut lines = vec![];
    for (exercise, ending) in endings.into_iter().enumerate() {
        let effects = verdict(&mut session, 2, exercise, sample::ended(ending.clone()));
        lines.extend(
            recorded(&effects)
                .iter()
                .map(|(_, name)| (*name).to_owned()),
        );
        assert_eq!(
            verdict(&mut session, 2, exercise, sample::ended(ending)),
            [],
            "each exercise counts once"
        );
    }
    assert_eq!(lines, ["moved_string"]);
    let Some(Notice::AllChecked(all)) = session.notice() else {
        panic!("{:?}", session.notice());
    };
    assert_eq!((all.solved, all.unsolved, all.unchecked), (1, 2, 1));
    assert_eq!(all.lost, [0]);
    assert!(session.is_solved_now(), "the current one is among them");
    assert_eq!(session.work(), &Work::None);
}

#[test]
fn a_save_or_escape_or_c_stops_a_check_of_all() {
    let events = [
        (Event::Saved { exercise: 1 }, Cause::Saved),
        (Event::Key(Key::Escape), Cause::Shown),
        (Event::Key(Key::Char('c')), Cause::Shown),
    ];
    for (event, cause) in events {
        let mut session = session();
        let _ = press(&mut session, 'c');
        let effects = session.handle(event);
        assert_eq!(effects, [cancel(2), start(3, 1, cause)]);
        assert_eq!(session.notice(), Some(&Notice::AllStopped));
    }
}

#[test]
fn signs_are_shown_only_of_the_check_that_is_alive() {
    let mut session = session();
    let sign = |run| Event::Sign {
        run: RunId(run),
        sign: Sign::Began(Step::RunTests),
    };
    let _ = session.handle(sign(7));
    let step = |session: &Session| match session.work() {
        Work::One(running) => running.step,
        _ => None,
    };
    assert_eq!(step(&session), None);
    let _ = session.handle(sign(1));
    assert_eq!(step(&session), Some(Step::RunTests));
}

#[test]
fn to_start_again_where_one_stopped_is_not_recorded_twice() {
    let mut session = Session::new(sample::course(), sample::solved(&["hello"]), "/").unwrap();
    let effects = session.start();
    assert_eq!(recorded(&effects), [("started", "moved_string")]);
    let progress = session.progress().clone();
    let mut session = Session::new(sample::course(), progress, "/").unwrap();
    let effects = session.start();
    assert_eq!(recorded(&effects), []);
}

#[test]
fn after_a_review_n_goes_back_to_where_the_course_was_left() {
    let mut progress = sample::solved(&["hello", "moved_map"]);
    for entry in [
        Entry::new(0, "started", "closing"),
        Entry::review(0, "hello", None),
    ] {
        progress.add(&entry);
    }
    let mut session = Session::new(sample::course(), progress, "/").unwrap();
    let effects = session.start();
    assert_eq!((session.current(), recorded(&effects)), (0, vec![]));
    let _ = verdict(&mut session, 1, 0, sample::ended(PASSED));
    let effects = press(&mut session, 'n');
    assert_eq!(session.exercise().name, "closing");
    assert_eq!(recorded(&effects), [("started", "closing")]);
}

#[test]
fn a_check_is_recorded_with_the_coachs_note_and_whose_text_it_was() {
    let moved = Outcome {
        text: Text::Starter,
        ..sample::refused(vec![sample::moved_value()])
    };
    let line = |outcome: Outcome| {
        let mut session = session();
        match verdict(&mut session, 1, 1, outcome).as_slice() {
            [Effect::Record(entry)] => (entry.note.clone(), entry.starter),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(line(moved), (Some("moved".to_owned()), true));
    assert_eq!(line(sample::ended(PASSED)), (None, false));
}
