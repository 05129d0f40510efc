//! Tables of (state, event) and what follows.

use console::Key;

use super::Cause;
use super::Command;
use super::Effect;
use super::Event;
use super::Front;
use super::Given;
use super::Notice;
use super::Outcome;
use super::Page;
use super::Position;
use super::Request;
use super::RunId;
use super::Session;
use super::Work;
use crate::check::Sign;
use crate::check::Step;
use crate::sample;
use crate::screen::Extent;
use crate::symptom::Symptom;
use crate::verdict::Ending;

const PASSED: Ending = Ending::Passed;
const FAILED: Ending = Ending::Failed { code: 101 };

/// A session at `moved_string`, which is being checked as run 1.
fn session() -> Session {
    let progress = sample::solved(&["hello"]);
    let mut session = Session::new(sample::course(), progress, "/course").unwrap();
    let _ = session.start();
    session
}

/// The same, with the verdict of run 1.
fn checked(outcome: Outcome) -> Session {
    let mut session = session();
    let _ = verdict(&mut session, 1, 1, outcome);
    session
}

fn press(session: &mut Session, key: char) -> Vec<Effect> {
    session.handle(Event::Key(Key::Char(key)))
}

fn verdict(session: &mut Session, run: u64, exercise: usize, outcome: Outcome) -> Vec<Effect> {
    session.handle(Event::Checked {
        run: RunId(run),
        exercise,
        outcome: Box::new(outcome),
    })
}

fn start(run: u64, exercise: usize, cause: Cause) -> Effect {
    Effect::Start {
        run: RunId(run),
        exercise,
        cause,
    }
}

fn cancel(run: u64) -> Effect {
    Effect::Cancel { run: RunId(run) }
}

/// The events and exercises of the journal's lines among the effects.
fn recorded(effects: &[Effect]) -> Vec<(&str, &str)> {
    let entry = |effect| match effect {
        &Effect::Record(ref entry) => Some((entry.event.as_str(), entry.exercise.as_deref()?)),
        _ => None,
    };
    effects.iter().filter_map(entry).collect()
}

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
fn a_save_of_another_exercise_is_told_and_l_leads_there() {
    let mut session = session();
    assert_eq!(session.handle(Event::Saved { exercise: 3 }), []);
    assert_eq!(session.notice(), Some(&Notice::SavedElsewhere(3)));
    let _ = press(&mut session, 'l');
    let effects = session.handle(Event::Key(Key::Enter));
    assert_eq!(recorded(&effects), [("started", "closing")]);
    assert_eq!(effects[0], cancel(1));
    assert!(effects.contains(&Effect::Open { exercise: 3 }));
    assert!(effects.contains(&start(2, 3, Cause::Shown)));
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
fn every_command_works_while_a_check_runs() {
    let expected = |command| match command {
        Command::Twin => vec![Effect::Fetch(Request::Twin(1))],
        Command::Explain => vec![Effect::Fetch(Request::Explain("E0382".into()))],
        Command::Again => vec![cancel(1), start(2, 1, Cause::Again)],
        Command::CheckAll => vec![cancel(1), Effect::CheckAll { run: RunId(2) }],
        Command::Quit => vec![cancel(1), Effect::Quit],
        Command::Hint => vec![Effect::Record(crate::journal::Entry::hint(
            0,
            "moved_string",
            1,
        ))],
        Command::Next | Command::List | Command::Reset | Command::Solution | Command::Keys => {
            vec![]
        }
    };
    for (key, command) in Command::KEYS {
        let mut session = session();
        let said = Sign::Said(Box::new(sample::moved_value()));
        let _ = session.handle(Event::Sign {
            run: RunId(1),
            sign: said,
        });
        assert_eq!(press(&mut session, key), expected(command), "{key}");
    }
}

#[test]
fn n_goes_on_only_when_solved_and_says_what_is_missing_otherwise() {
    let mut session = checked(sample::refused(vec![sample::moved_value()]));
    assert_eq!(press(&mut session, 'n'), []);
    let missing = Some(Symptom::Code("E0382".into()));
    assert_eq!(session.notice(), Some(&Notice::NotSolved(missing)));
    let mut session = checked(sample::ended(PASSED));
    assert_eq!(session.current(), 1, "it stays, so that it can be read");
    let effects = press(&mut session, 'n');
    assert!(effects.contains(&start(2, 2, Cause::Shown)));
}

#[test]
fn after_the_last_exercise_n_goes_back_to_open_ones_and_then_says_farewell() {
    let progress = sample::solved(&["hello", "moved_map"]);
    let mut session = Session::new(sample::course(), progress, "/").unwrap();
    let _ = session.start();
    assert_eq!(session.current(), 3);
    let _ = verdict(&mut session, 1, 3, sample::ended(PASSED));
    let _ = press(&mut session, 'n');
    assert_eq!(session.current(), 1);
    assert_eq!(session.notice(), Some(&Notice::EarlierOpen(vec![1])));
    let _ = verdict(&mut session, 2, 1, sample::ended(PASSED));
    assert_eq!(press(&mut session, 'n'), []);
    assert_eq!(session.front(), &Front::Farewell);
}

#[test]
fn hints_come_one_by_one_and_end() {
    let mut session = session();
    assert_eq!(
        recorded(&press(&mut session, 'h')),
        [("hint", "moved_string")]
    );
    assert_eq!(session.position(), Position::Hint);
    let _ = press(&mut session, 'h');
    assert_eq!(session.progress().rung("moved_string"), 2);
    assert_eq!(press(&mut session, 'h'), []);
    assert_eq!(session.notice(), Some(&Notice::LastHint));
    let mut session = checked(sample::ended(PASSED));
    assert_eq!(press(&mut session, 'h'), []);
    assert_eq!(session.notice(), Some(&Notice::NoHintNeeded));
}

#[test]
fn a_solution_has_to_be_earned_and_a_code_to_be_there() {
    let mut session = checked(sample::ended(FAILED));
    assert_eq!(press(&mut session, 's'), []);
    assert_eq!(session.notice(), Some(&Notice::SolutionLater));
    assert_eq!(press(&mut session, 'e'), []);
    assert_eq!(session.notice(), Some(&Notice::NoCode));
    let mut session = checked(sample::ended(PASSED));
    let fetch = Effect::Fetch(Request::Solution(1));
    assert_eq!(press(&mut session, 's'), [fetch]);
}

#[test]
fn a_page_is_shown_if_it_is_still_wanted_and_a_save_closes_it() {
    let page = || Page {
        request: Request::Twin(1),
        title: "moved_string.go".into(),
        body: "package main".into(),
    };
    let mut session = session();
    let _ = session.handle(Event::Page(page()));
    assert_eq!(session.front(), &Front::Exercise, "nobody asked");
    let _ = press(&mut session, 'g');
    let _ = session.handle(Event::Page(page()));
    assert_eq!(session.front(), &Front::Page(page()));
    let _ = session.handle(Event::Saved { exercise: 1 });
    assert_eq!(session.front(), &Front::Exercise);
    for key in ['g', 'q'] {
        let _ = press(&mut session, 'g');
        let _ = session.handle(Event::Page(page()));
        assert_eq!(press(&mut session, key), []);
        assert_eq!(session.front(), &Front::Exercise);
    }
}

#[test]
fn only_y_resets_and_the_given_zone_can_be_restored_alone() {
    let damaged = || Outcome {
        given: Given::Restored,
        ..sample::ended(FAILED)
    };
    let answer = |outcome: Outcome, key: Key| {
        let mut session = checked(outcome);
        let _ = press(&mut session, 'x');
        session.handle(Event::Key(key))
    };
    let reset = [Effect::Reset { exercise: 1 }];
    let restore = [Effect::Restore { exercise: 1 }];
    assert_eq!(answer(damaged(), Key::Char('y')), reset);
    assert_eq!(answer(damaged(), Key::Char('g')), restore);
    assert_eq!(answer(sample::ended(FAILED), Key::Char('g')), []);
    for key in [Key::Enter, Key::Escape, Key::Char('x'), Key::Char('n')] {
        assert_eq!(answer(damaged(), key), []);
    }
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
fn scrolling_stays_within_what_was_painted() {
    let mut session = session();
    let painted = Extent {
        top: 0,
        page: 10,
        total: 25,
    };
    let _ = session.handle(Event::Painted(painted));
    for (key, line) in [
        (Key::ArrowUp, 0),
        (Key::Char('j'), 1),
        (Key::Char('j'), 2),
        (Key::PageDown, 11),
        (Key::PageDown, 15),
        (Key::Home, 0),
        (Key::End, 15),
    ] {
        let _ = session.handle(Event::Key(key));
        assert_eq!(session.position(), Position::Line(line));
    }
}

#[test]
fn ctrl_c_quits_and_ctrl_z_suspends_wherever_the_learner_is() {
    for opener in ['?', 'l', 'x', 'r'] {
        let mut session = session();
        let _ = press(&mut session, opener);
        let suspend = press(&mut session, '\x1a');
        assert_eq!(suspend, [Effect::Suspend]);
        let effects = session.handle(Event::Key(Key::CtrlC));
        assert_eq!(effects.last(), Some(&Effect::Quit));
        assert_eq!(session.handle(Event::Saved { exercise: 1 }), []);
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
