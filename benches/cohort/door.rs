//! What the jail's **door** adds to a program: the same tiny one is started with and without it.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use goferris::jail::Door;
use goferris::jail::Jail;
use goferris::jail::Profile;
use goferris::process;
use goferris::tools::Tools;

use crate::Res;
use crate::asked::Asked;
use crate::courses;
use crate::courses::GOFERRIS;
use crate::sample::Sample;
use crate::table::Goal;
use crate::table::Table;

/// How often each is started; some more before that do not count.
const ROUNDS: usize = 300;
const WARM_UP: usize = 20;

/// Starts a program that does nothing, again and again.
pub(crate) fn overhead(_: &Asked, table: &mut Table) -> Res<()> {
    let place = courses::place("jail");
    courses::emptied(&place)?;
    let program = tiny(&place)?;
    let tools = Tools::find(&place)?;
    for (profile, word) in [
        (Profile::Run, "a learner's program"),
        (Profile::Compile, "a compiler"),
    ] {
        let jail = Jail::new(&Door::barred(GOFERRIS), profile, &place.join("work"));
        let jail = jail.reading(&tools.sysroot).reading(&place);
        let mut times = [Sample::default(), Sample::default()];
        let mut added = Sample::default();
        for round in 0..ROUNDS + WARM_UP {
            let mut took = [Duration::ZERO; 2];
            // Who comes second finds the program in a warmer place.
            for turn in [round % 2, (round + 1) % 2] {
                let command = process::trimmed(&program);
                let command = match turn {
                    0 => jail.command(command),
                    _ => command,
                };
                took[turn] = started(command)?;
            }
            if round >= WARM_UP {
                let [jailed, free] = took.map(|took| took.as_secs_f64() * 1000.0);
                times[0].add(took[0]);
                times[1].add(took[1]);
                added.add_number(jailed - free);
            }
        }
        let [jailed, free] = times;
        let (low, high) = added.quartiles();
        let median = added.median();
        table.goal(
            format!("what the jail adds to {word}"),
            Goal::AtMost(2.0, "ms"),
            median,
            format!("{median:.2} ms ({low:.2}–{high:.2}); {jailed} against {free}"),
        );
    }
    Ok(())
}

/// From the start of a program to its end.
fn started(mut command: Command) -> Res<Duration> {
    command.stdin(Stdio::null());
    let began = Instant::now();
    let output = command.output()?;
    let took = began.elapsed();
    match output.status.success() {
        true => Ok(took),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

/// A program that ends at once.
fn tiny(place: &Path) -> Res<PathBuf> {
    std::fs::create_dir(place.join("work"))?;
    std::fs::write(place.join("tiny.rs"), "fn main() {}\n")?;
    let status = Command::new("rustc")
        .args(["-O", "tiny.rs"])
        .current_dir(place)
        .status()?;
    match status.success() {
        true => Ok(place.join("tiny")),
        false => Err("the tiny program cannot be built".into()),
    }
}
