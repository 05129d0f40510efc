//! What holds for any sequence of events, at any size.

use console::Key;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop_assert;
use proptest::prelude::prop_assert_eq;
use proptest::prop_oneof;
use proptest::sample::select;

use crate::check::Sign;
use crate::check::Step;
use crate::fault::Fault;
use crate::journal::Entry;
use crate::sample;
use crate::screen::Size;
use crate::session::Effect;
use crate::session::Event;
use crate::session::Given;
use crate::session::Outcome;
use crate::session::Page;
use crate::session::Request;
use crate::session::RunId;
use crate::session::Session;
use crate::session::Work;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::view::render;

/// A number of a check: the newest one, or one that is so much older.
#[derive(Debug, Clone, Copy)]
struct Back(u64);

/// An event in the making; it gets its number when its time comes.
#[derive(Debug, Clone)]
enum Seed {
    Event(Event),
    Sign(Back, Sign),
    Checked(Back, usize, Outcome),
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let report = |stage, ending, fault| StageReport {
        fault,
        output: "\u{1b}[2J\tleak: x\r\n".repeat(40),
        ..StageReport::new(stage, ending)
    };
    let why = "the disk is full".to_owned();
    let reports = vec![
        report(Stage::Run, Ending::Passed, None),
        report(Stage::Test, Ending::Failed { code: 101 }, Some(Fault::Leak)),
        report(
            Stage::Test,
            Ending::TimedOut { limit_ms: 1 },
            Some(Fault::Hang),
        ),
        report(Stage::Build, Ending::NotStarted { why }, None),
        report(Stage::Build, Ending::Cancelled, None),
        StageReport {
            diagnostics: vec![sample::moved_value(); 3],
            ..report(Stage::Build, Ending::Failed { code: 1 }, None)
        },
    ];
    let given = select(vec![Given::Intact, Given::Restored]);
    (select(reports), given, any::<bool>()).prop_map(|(report, given, cached)| Outcome {
        given,
        cached,
        ..sample::outcome(report)
    })
}

fn told() -> impl Strategy<Value = Entry> {
    let names = vec!["hello", "moved_string", "closing", "nobody"];
    let events = vec!["started", "reset", "review", "stopped", "danced"];
    (select(events), select(names)).prop_map(|(event, name)| Entry::new(0, event, name))
}

fn key() -> impl Strategy<Value = Key> {
    let letters = "hgenlrxsc?qjkyadoxs/ ".chars().map(Key::Char);
    let others = [
        Key::Escape,
        Key::Enter,
        Key::ArrowDown,
        Key::ArrowUp,
        Key::PageDown,
        Key::PageUp,
        Key::Home,
        Key::End,
        Key::Backspace,
        Key::Unknown,
        Key::Char('\x1a'),
        Key::Char('漢'),
    ];
    // To quit ends everything, so it comes less often than it would by chance.
    select(
        letters
            .filter(|k| *k != Key::Char('q'))
            .chain(others)
            .collect::<Vec<_>>(),
    )
}

fn seed() -> impl Strategy<Value = Seed> {
    let page = Page {
        request: Request::Twin(1),
        title: "moved_string.go".to_owned(),
        body: "package main\n".repeat(70),
    };
    let back = || prop_oneof![4 => 0..1_u64, 1 => 1..4_u64].prop_map(Back);
    let sign = select(vec![
        Sign::Preparing { built: 3, of: 40 },
        Sign::Began(Step::RunTests),
        Sign::Said(Box::new(sample::moved_value())),
        Sign::Said(Box::new(sample::unused_variable())),
    ]);
    // One exercise more than there are.
    let exercise = || 0..5_usize;
    prop_oneof![
        12 => key().prop_map(|key| Seed::Event(Event::Key(key))),
        6 => exercise().prop_map(|exercise| Seed::Event(Event::Saved { exercise })),
        1 => exercise().prop_map(|exercise| Seed::Event(Event::Missing { exercise })),
        2 => exercise().prop_map(|exercise| Seed::Event(Event::Reset { exercise })),
        1 => exercise().prop_map(|exercise| Seed::Event(Event::Restored { exercise })),
        3 => (back(), sign).prop_map(|(back, sign)| Seed::Sign(back, sign)),
        12 => (back(), exercise(), outcome()).prop_map(|(b, e, o)| Seed::Checked(b, e, o)),
        1 => ".*".prop_map(|sentence| Seed::Event(Event::Notice(sentence))),
        1 => told().prop_map(|entry| Seed::Event(Event::Told(entry))),
        1 => select(vec![
            Event::Page(page),
            Event::Tick,
            Event::Resized,
            Event::Tick,
            Event::Key(Key::Char('q')),
        ]).prop_map(Seed::Event),
    ]
}

fn size() -> impl Strategy<Value = Size> {
    prop_oneof![(1..60_usize, 1..15_usize), (1..=200_usize, 1..=60_usize),]
        .prop_map(|(columns, rows)| Size::new(columns, rows))
}

/// What somebody outside knows of the session, by its effects alone.
#[derive(Default)]
struct Witness {
    alive: Option<RunId>,
    newest: u64,
}

impl Witness {
    fn grow(&self, seed: Seed) -> Event {
        let run = |back: Back| RunId(self.newest.saturating_sub(back.0));
        match seed {
            Seed::Event(event) => event,
            Seed::Sign(back, sign) => Event::Sign {
                run: run(back),
                sign,
            },
            Seed::Checked(back, exercise, outcome) => Event::Checked {
                run: run(back),
                exercise,
                outcome: Box::new(outcome),
            },
        }
    }

    /// At most one check is alive, and only the one that is alive is cancelled.
    fn see(&mut self, effects: &[Effect]) -> Result<(), String> {
        for effect in effects {
            match effect {
                Effect::Start { run, .. } | Effect::CheckAll { run } => {
                    if let Some(alive) = self.alive.replace(*run) {
                        return Err(format!("{run:?} beside {alive:?}"));
                    }
                    if run.0 <= self.newest {
                        return Err(format!("{run:?} is not new"));
                    }
                    self.newest = run.0;
                }
                Effect::Cancel { run } => self.end(*run)?,
                Effect::Quit if self.alive.is_some() => return Err("quit in a check".to_owned()),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Witness {
    fn end(&mut self, run: RunId) -> Result<(), String> {
        match self.alive.take() {
            Some(alive) if alive == run => Ok(()),
            alive => Err(format!("{run:?} is cancelled, but alive is {alive:?}")),
        }
    }
}

/// The places of the solved exercises.
fn solved(session: &Session) -> Vec<usize> {
    let exercises = session.course().exercises.iter().enumerate();
    exercises
        .filter(|(_, e)| session.progress().is_solved(&e.name))
        .map(|(index, _)| index)
        .collect()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    #[test]
    fn one_check_at_most_no_false_progress_no_lost_save_and_every_screen_fits(
        seeds in proptest::collection::vec((seed(), size()), 1..200),
    ) {
        let mut session = Session::new(sample::course(), sample::solved(&["hello"]), "/").unwrap();
        let mut witness = Witness::default();
        let begun = witness.see(&session.start());
        prop_assert_eq!(begun, Ok(()));
        let mut is_over = false;
        for (seed, size) in seeds {
            let event = witness.grow(seed);
            let before = (solved(&session), session.current(), witness.alive);
            let effects = session.handle(event.clone());
            let is_heard = matches!(&event, Event::Checked { run, .. } if Some(*run) == before.2);
            if is_heard && session.work() == &Work::None {
                witness.alive = None;
            }
            prop_assert_eq!(witness.see(&effects), Ok(()));
            prop_assert_eq!(session.work().run(), witness.alive);
            for exercise in solved(&session) {
                let by_its_own = matches!(&event, Event::Checked { exercise: e, outcome, .. }
                    if *e == exercise && is_heard && matches!(outcome.verdict, Verdict::Solved(_)));
                let by_giving_up = matches!(&event, Event::Told(entry) if entry.event == "stopped");
                let is_right = before.0.contains(&exercise) || by_its_own || by_giving_up;
                prop_assert!(is_right, "{:?}", event);
            }
            if event == (Event::Saved { exercise: before.1 }) && !is_over {
                let starts = |e: &Effect| matches!(e, Effect::Start { exercise, .. } if *exercise == before.1);
                prop_assert!(effects.iter().any(starts), "a save was lost");
            }
            is_over |= effects.contains(&Effect::Quit);
            let screen = render(&session, size);
            prop_assert_eq!(screen.lines().len(), size.rows);
            for line in screen.lines() {
                prop_assert!(line.width() <= size.columns, "{:?} at {:?}", line.plain(), size);
            }
            let extent = screen.extent();
            prop_assert!(extent.total <= extent.page || extent.top + extent.page <= extent.total);
            let _ = session.handle(Event::Painted(extent));
        }
    }
}
