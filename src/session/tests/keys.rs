//! Keys.

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
use crate::sample;
use crate::screen::Extent;
use crate::session::Cause;
use crate::session::Command;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Front;
use crate::session::Given;
use crate::session::Notice;
use crate::session::Outcome;
use crate::session::Page;
use crate::session::Position;
use crate::session::Request;
use crate::session::RunId;
use crate::session::Session;
use crate::symptom::Symptom;
use console::Key;

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
fn every_command_works_while_a_check_runs() {
    let expected = |command| match command {
        Command::Twin => vec![Effect::Fetch(Request::Twin(1))],
        Command::Explain => vec![Effect::Fetch(Request::Explain {
            code: Some("E0382".into()),
            note: Some("moved"),
        })],
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
fn a_page_that_is_not_wanted_any_more_is_not_shown() {
    let twin = || {
        Event::Page(Page {
            request: Request::Twin(1),
            title: "moved_string.go".into(),
            body: String::new(),
        })
    };
    let mut session = checked(sample::refused(vec![sample::moved_value()]));
    for keys in [
        [Key::Char('g'), Key::Char('e')],
        [Key::Char('g'), Key::Char('?')],
    ] {
        for key in keys {
            let _ = session.handle(Event::Key(key));
        }
        let before = session.front().clone();
        let _ = session.handle(twin());
        assert_eq!(session.front(), &before);
    }
}

#[test]
fn a_hint_stays_in_sight_when_the_verdict_comes() {
    let mut session = session();
    let _ = press(&mut session, 'h');
    let _ = verdict(&mut session, 1, 1, sample::ended(FAILED));
    assert_eq!(session.position(), Position::Hint);
    let _ = session.handle(Event::Saved { exercise: 1 });
    assert_eq!(session.position(), Position::Line(0));
}

#[test]
fn a_save_ends_our_own_notice_but_not_what_a_hand_said() {
    let mut session = checked(sample::ended(FAILED));
    let _ = press(&mut session, 'n');
    let _ = session.handle(Event::Saved { exercise: 1 });
    assert_eq!(session.notice(), None);
    let _ = session.handle(Event::Notice("a backup was written".into()));
    let _ = session.handle(Event::Saved { exercise: 1 });
    let said = Notice::Said("a backup was written".into());
    assert_eq!(session.notice(), Some(&said));
}

#[test]
fn q_closes_a_page_that_was_asked_for_and_otherwise_quits() {
    let mut course = sample::course();
    course.welcome = "Hello.".to_owned();
    let mut session = Session::new(course, sample::solved(&[]), "/").unwrap();
    let _ = session.start();
    let mut asked = session.clone();
    let _ = press(&mut asked, '?');
    assert_eq!(press(&mut asked, 'q'), []);
    assert_eq!(press(&mut asked, 'q').last(), Some(&Effect::Quit));
    assert_eq!(press(&mut session, 'q').last(), Some(&Effect::Quit));
}
