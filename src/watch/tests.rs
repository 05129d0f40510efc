//! The ring with hands that only remember.

use std::cell::Cell;
use std::cell::RefCell;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

use console::Key;

use super::Hands;
use super::ring;
use crate::sample;
use crate::screen::Screen;
use crate::screen::Size;
use crate::session::Effect;
use crate::session::Event;
use crate::session::RunId;
use crate::session::Session;
use crate::verdict::Ending;

/// Hands that remember what they did, and do what a test wants when they are asked to. They are
/// the only ones who send, and they let go after the second turn: the first is the start, the
/// second takes in all that was sent and all that was sent because of it.
struct FakeHands<F> {
    sender: RefCell<Option<Sender<Event>>>,
    turns: Cell<usize>,
    performed: Vec<Effect>,
    painted: Vec<String>,
    sizes: [Size; 2],
    react: F,
}

impl<F: FnMut(&Effect, &Sender<Event>)> FakeHands<F> {
    fn new(sender: Sender<Event>, react: F) -> FakeHands<F> {
        FakeHands {
            sender: RefCell::new(Some(sender)),
            turns: Cell::new(0),
            performed: vec![],
            painted: vec![],
            sizes: [Size::new(80, 24); 2],
            react,
        }
    }
}

impl<F: FnMut(&Effect, &Sender<Event>)> Hands for FakeHands<F> {
    fn perform(&mut self, effect: Effect) {
        if let Some(sender) = self.sender.borrow().as_ref() {
            (self.react)(&effect, sender);
        }
        self.performed.push(effect);
    }

    fn paint(&mut self, screen: &Screen) {
        self.painted.push(screen.plain());
    }

    fn size(&self) -> Size {
        let turn = self.turns.get();
        self.turns.set(turn + 1);
        if turn == 1 {
            *self.sender.borrow_mut() = None;
        }
        self.sizes[turn]
    }
}

/// Turns the ring until all is taken in, and gives what was done and painted.
fn turn(react: impl FnMut(&Effect, &Sender<Event>)) -> (Vec<Effect>, Vec<String>) {
    let progress = sample::solved(&["hello"]);
    let session = Session::new(sample::course(), progress, "/course").unwrap();
    let (sender, events) = channel();
    let mut hands = FakeHands::new(sender, react);
    ring(session, &events, &mut hands);
    (hands.performed, hands.painted)
}

fn checked(run: RunId, ending: Ending) -> Event {
    Event::Checked {
        run,
        exercise: 1,
        outcome: Box::new(sample::ended(ending)),
    }
}

fn starts(effects: &[Effect]) -> usize {
    let is_start = |e: &&Effect| matches!(e, Effect::Start { .. });
    effects.iter().filter(is_start).count()
}

#[test]
fn a_save_during_a_check_is_never_lost() {
    let (performed, painted) = turn(|effect, sender| match effect {
        // The first check is still running when the file is saved; its verdict comes too late.
        Effect::Start { run, .. } if run.0 == 1 => {
            sender.send(Event::Saved { exercise: 1 }).unwrap();
            sender
                .send(checked(*run, Ending::Failed { code: 1 }))
                .unwrap();
        }
        Effect::Start { run, .. } => sender.send(checked(*run, Ending::Passed)).unwrap(),
        _ => {}
    });
    assert_eq!(starts(&performed), 2);
    assert!(performed.contains(&Effect::Cancel { run: RunId(1) }));
    let records = performed.iter().filter(|e| matches!(e, Effect::Record(_)));
    assert_eq!(records.count(), 2, "started, and one verdict");
    assert!(painted.iter().all(|screen| !screen.contains("not solved")));
}

#[test]
fn fifty_saves_in_a_burst_end_with_one_verdict_and_are_painted_once() {
    let (performed, painted) = turn(|effect, sender| match effect {
        Effect::Start { run, .. } if run.0 == 1 => {
            for _ in 0..50 {
                sender.send(Event::Saved { exercise: 1 }).unwrap();
            }
        }
        // Every check answers, as a hand would that is too slow to be stopped.
        Effect::Start { run, .. } => {
            sender
                .send(checked(*run, Ending::Failed { code: 1 }))
                .unwrap();
        }
        _ => {}
    });
    assert_eq!(starts(&performed), 51);
    let cancels = performed
        .iter()
        .filter(|e| matches!(e, Effect::Cancel { .. }));
    assert_eq!(cancels.count(), 50);
    let verdicts = painted.iter().filter(|s| s.contains("not solved"));
    assert_eq!(verdicts.count(), 1);
    assert_eq!(painted.len(), 2, "the start, and the verdict");
}

#[test]
fn to_quit_cancels_the_check_and_ends_the_ring() {
    let (performed, painted) = turn(|effect, sender| {
        if matches!(effect, Effect::Start { .. }) {
            sender.send(Event::Key(Key::Char('q'))).unwrap();
            sender.send(Event::Key(Key::Char('r'))).unwrap();
        }
    });
    let end = [Effect::Cancel { run: RunId(1) }, Effect::Quit];
    assert!(performed.ends_with(&end), "{performed:?}");
    assert_eq!(painted.len(), 1);
}

#[test]
fn the_screen_is_painted_only_if_it_is_another_or_the_terminal_may_be() {
    let paints = |event: Event| {
        let (_, painted) = turn(|effect, sender| {
            if matches!(effect, Effect::Start { .. }) {
                sender.send(event.clone()).unwrap();
            }
        });
        painted.len()
    };
    assert_eq!(paints(Event::Tick), 1);
    assert_eq!(paints(Event::Resized), 2);
    assert_eq!(paints(Event::Key(Key::Char('\x1a'))), 2);
    assert_eq!(paints(Event::Key(Key::Char('?'))), 2);
}

#[test]
fn another_size_is_seen_without_being_told() {
    let session = Session::new(sample::course(), sample::solved(&[]), "/").unwrap();
    let (sender, events) = channel();
    let mut hands = FakeHands::new(sender, |_: &Effect, _: &Sender<Event>| {});
    hands.sizes[1] = Size::new(40, 10);
    ring(session, &events, &mut hands);
    let rows: Vec<usize> = hands.painted.iter().map(|s| s.lines().count()).collect();
    assert_eq!(rows, [24, 10]);
    assert_eq!(
        hands.performed.last(),
        Some(&Effect::Quit),
        "nobody can send any more"
    );
}
