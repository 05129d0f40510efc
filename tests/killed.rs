//! `kill -9` at any moment loses no solved exercise and never damages the journal.

use std::collections::BTreeSet;
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use crate::course::Course;
use crate::course::DEADLINE;
use crate::course::RIGHT;
use crate::course::double;
use goferris::journal::Journal;

const KILLS: usize = 200;
const JOURNAL: &str = ".goferris/journal.jsonl";

/// Random numbers that are the same in each run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// A course of solved exercises whose verdicts are known, so that a run takes a moment.
fn course(names: &[String]) -> Course {
    let mut course = Course::new();
    for name in names {
        course = course.exercise(name, &double(RIGHT), &double(RIGHT));
    }
    course.run(&["check"]).expect(0, &[]);
    std::fs::remove_file(course.at(JOURNAL)).unwrap();
    course
}

/// Runs the command and kills it after so long; whether it ended well before.
fn run_and_kill(course: &Course, args: &[&str], after: Duration) -> bool {
    let mut command = course.command(args);
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The delay is the random moment itself: nothing is waited for.
    let (_never, nothing) = mpsc::channel::<()>();
    let _ = nothing.recv_timeout(after);
    // It fails if the command has ended already.
    let _ = child.kill();
    child.wait().unwrap().success()
}

/// How long an undisturbed run takes here and now.
fn usual(course: &Course, name: &str) -> Duration {
    let began = std::time::Instant::now();
    course.run(&["run", name]).expect(0, &["solved"]);
    began.elapsed().min(DEADLINE / 100)
}

#[test]
fn two_hundred_kills_lose_no_solved_exercise() {
    let names: Vec<String> = (0..8).map(|n| format!("number_{n}")).collect();
    let course = course(&names);
    let mut dice = Dice(0x5EED_0F60_FE55_1234);
    let mut solved = BTreeSet::new();
    let mut completed = 0;
    let usual = usual(&course, &names[0]);
    let span = u64::try_from(usual.as_micros()).unwrap() * 3 / 2;
    for kill in 0..KILLS {
        let name = &names[usize::try_from(dice.below(8)).unwrap()];
        if kill % 50 == 49 {
            // A torn line, as a kill in the middle of a write would leave it.
            let torn = course.read(JOURNAL) + "{\"v\":1,\"at\":17,\"ev";
            course.write(JOURNAL, torn);
        }
        let after = Duration::from_micros(dice.below(span));
        if run_and_kill(&course, &["run", name], after) {
            solved.insert(name.clone());
            completed += 1;
        }
    }
    assert!(
        (10..KILLS - 10).contains(&completed),
        "{completed} of {KILLS} ended well: no random moments"
    );
    let bytes = std::fs::read(course.at(JOURNAL)).unwrap();
    let journal = Journal::parse(&bytes);
    assert!(
        journal.unreadable <= KILLS / 50,
        "{} unreadable",
        journal.unreadable
    );
    let recorded: BTreeSet<String> = journal
        .entries
        .iter()
        .filter(|entry| entry.is_solved())
        .filter_map(|entry| entry.exercise.clone())
        .collect();
    assert!(
        solved.is_subset(&recorded),
        "lost: {:?}",
        solved.difference(&recorded)
    );
    for name in &names {
        course.run(&["run", name]).expect(0, &["solved"]);
    }
    assert_eq!(course.run(&["list", "--json"]).json()["solved"], 8);
}
