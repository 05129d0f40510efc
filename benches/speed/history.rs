//! A long **history**: what the commands that look back take on a journal of 100,000 lines.

use std::fmt::Write;
use std::time::Duration;
use std::time::Instant;

use goferris::folder::Folder;

use crate::Res;
use crate::Rounds;
use crate::courses;
use crate::sample::Sample;
use crate::table::Goal;
use crate::table::Table;

/// More than anybody writes in a course.
const LINES: usize = 100_000;

/// Asks each command again and again.
pub(crate) fn look_back(rounds: Rounds, table: &mut Table) {
    table.part("a journal of 100,000 lines", |table| {
        let course = courses::place("history");
        let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        courses::copy(&repository.join("exercises"), &course.join("exercises"))?;
        std::fs::copy(repository.join("info.toml"), course.join("info.toml"))?;
        std::fs::create_dir_all(course.join(".goferris"))?;
        let journal = journal(&Folder::open(&course)?)?;
        std::fs::write(course.join(".goferris/journal.jsonl"), journal)?;
        for (figure, args) in [
            ("`errors`", &["errors"][..]),
            ("`stats`", &["stats"]),
            ("`review --list`", &["review", "--list"]),
        ] {
            let mut sample = Sample::default();
            for round in 0..=rounds.short {
                let took = ask(&course, args)?;
                // The first start reads everything from the disk.
                if round > 0 {
                    sample.add(took);
                }
            }
            let figure = format!("{figure} on a journal of 100,000 lines");
            let said = sample.to_string();
            table.alone(&figure, Goal::Below(200.0, "ms"), &sample, said);
        }
        Ok(())
    });
}

fn ask(course: &std::path::Path, args: &[&str]) -> Res<Duration> {
    let began = Instant::now();
    courses::ask(course, args)?;
    Ok(began.elapsed())
}

/// A learner who works through the course again and again: in each exercise some checks that fail in
/// this and that, a hint, a solve, and now and then a review.
fn journal(folder: &Folder) -> Res<String> {
    let notes = ["moved", "moved_in_loop"];
    let mut text = String::new();
    let mut at = 1_700_000_000_000_u64;
    for number in 0..LINES {
        let exercises = &folder.course.exercises;
        let name = &exercises[number / 10 % exercises.len()].name;
        at += 20_000;
        write!(text, r#"{{"v":1,"at":{at},"exercise":"{name}","event":"#)?;
        match number % 10 {
            0 => text.push_str(r#""started"}"#),
            4 => text.push_str(r#""hint","rung":1}"#),
            7 => text.push_str(r#""checked","verdict":"solved","stage":"test","took_ms":104}"#),
            8 => write!(text, r#""review","kept":"{name}.{at}.rs"}}"#)?,
            9 => text.push_str(r#""checked","verdict":"solved","stage":"test","took_ms":97}"#),
            failed => {
                let code = 300 + number * 7 % 97 + failed;
                write!(
                    text,
                    r#""checked","verdict":"unsolved","stage":"build","codes":["E0{code}"],"took_ms":38"#
                )?;
                match notes.get(number % 5) {
                    Some(note) => write!(text, r#","note":"{note}"}}"#)?,
                    None => text.push('}'),
                }
            }
        }
        text.push('\n');
    }
    Ok(text)
}
