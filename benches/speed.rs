//! How **fast** goferris is, next to the bare compiler and next to Rustlings 6.5.0.
//!
//! `cargo bench --bench speed` prints the table of `docs/performance.md`; with `-- quick` it takes
//! three rounds of everything, to see whether it works. The contestants take turns, because the
//! machine is not quiet: what counts is the ratio within a round, not any time alone.

#[path = "speed/advice.rs"]
mod advice;
#[path = "speed/bare.rs"]
mod bare;
#[path = "speed/courses.rs"]
mod courses;
#[path = "speed/duel.rs"]
mod duel;
#[path = "speed/history.rs"]
mod history;
#[path = "speed/many.rs"]
mod many;
#[path = "speed/pty.rs"]
mod pty;
#[path = "speed/rustlings.rs"]
mod rustlings;
#[path = "speed/sample.rs"]
mod sample;
#[path = "speed/session.rs"]
mod session;
#[path = "speed/start.rs"]
mod start;
#[path = "speed/subject.rs"]
mod subject;
#[path = "speed/table.rs"]
mod table;

use table::Table;

/// What can go wrong in a measurement: a sentence for the table.
type Res<T> = Result<T, Box<dyn std::error::Error>>;

/// How often everything is done.
#[derive(Debug, Clone, Copy)]
struct Rounds {
    /// Saves, starts, and checks of all with nothing changed.
    short: usize,
    /// Checks of all from nothing.
    cold: usize,
    /// Checks of all with nothing changed.
    unchanged: usize,
}

const FULL: Rounds = Rounds {
    short: 21,
    cold: 3,
    unchanged: 5,
};

const QUICK: Rounds = Rounds {
    short: 3,
    cold: 1,
    unchanged: 1,
};

fn main() {
    session::own();
    // Cargo adds an argument of its own, `--bench`.
    let words: Vec<String> = std::env::args().skip(1).collect();
    let asked = |part: &str| {
        let is_part = |word: &String| !word.starts_with('-') && word != "quick";
        !words.iter().any(is_part) || words.iter().any(|word| word == part)
    };
    let rounds = match words.iter().any(|word| word == "quick") {
        true => QUICK,
        false => FULL,
    };
    let mut table = Table::default();
    if asked("bare") {
        duel::next_to_the_compiler(rounds, &mut table);
    }
    if asked("rustlings") {
        duel::next_to_rustlings(rounds, &mut table);
    }
    if asked("all") {
        many::check_all(rounds, &mut table);
    }
    if asked("start") {
        start::start(rounds, &mut table);
    }
    if asked("coach") {
        advice::advice(rounds, &mut table);
    }
    if asked("history") {
        history::look_back(rounds, &mut table);
    }
    print!("{table}");
}
