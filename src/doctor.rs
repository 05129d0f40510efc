//! `goferris doctor` looks at everything that goferris needs and says what to do about what is missing.

use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use crate::error::EXIT_SOLVED;
use crate::error::EXIT_UNCHECKED;
use crate::error::Error;
use crate::error::plain;
use crate::folder::Folder;
use crate::jail::Kernel;
use crate::paint::Colours;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::tools::Tools;
use crate::tools::first_output;
use crate::verdict::Ending;
use crate::watcher::Polling;

/// How a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Good,
    /// It works, and could be better.
    Fair,
    Bad,
}

/// What was found of one thing.
struct Finding {
    state: State,
    what: &'static str,
    text: String,
}

/// Free space below this makes builds fail sooner or later, in bytes.
const DISK: u64 = 500 << 20;

/// Looks at the machine and at the course in `dir`, and prints what it finds.
pub fn doctor(dir: &Path, colours: Colours, out: &mut dyn Write) -> Result<u8, Error> {
    let tools = Tools::find(dir);
    let mut findings = vec![compiler(&tools)];
    if let Ok(tools) = &tools {
        findings.push(version(tools, "cargo", &tools.cargo));
        findings.push(version(tools, "clippy", &tools.clippy_driver));
        findings.push(version(tools, "rustfmt", &tools.rustfmt));
        findings.push(linker(tools));
    }
    findings.push(go(dir));
    match Folder::open(dir) {
        Ok(folder) => {
            findings.push(course(&folder));
            findings.push(writable(&folder));
            findings.push(watching(&folder));
            findings.push(disk(&folder.root));
        }
        Err(error) => findings.push(bad("course", &error)),
    }
    findings.push(jail());
    findings.push(terminal(colours));
    let worst = findings.iter().any(|f| f.state == State::Bad);
    for finding in &findings {
        let word = match finding.state {
            State::Good => "good",
            State::Fair => "note",
            State::Bad => "BAD ",
        };
        let text = finding.text.replace('\n', "\n                 ");
        let line = writeln!(out, "{word}  {:<10} {text}", finding.what);
        if line.is_err() {
            break;
        }
    }
    Ok(if worst { EXIT_UNCHECKED } else { EXIT_SOLVED })
}

fn good(what: &'static str, text: impl Into<String>) -> Finding {
    Finding {
        state: State::Good,
        what,
        text: text.into(),
    }
}

fn bad(what: &'static str, error: &Error) -> Finding {
    let hint = error.hint().map(|h| format!("\nhint: {h}"));
    Finding {
        state: State::Bad,
        what,
        text: format!("{error}{}", hint.unwrap_or_default()),
    }
}

fn compiler(tools: &Result<Tools, Error>) -> Finding {
    match tools {
        Ok(tools) => {
            let first = tools.version.lines().next().unwrap_or_default();
            good(
                "compiler",
                format!("{first}, in {}", tools.sysroot.display()),
            )
        }
        Err(error) => bad("compiler", error),
    }
}

fn version(tools: &Tools, what: &'static str, tool: &Path) -> Finding {
    match first_output(tool, &["--version"], &tools.sysroot) {
        Ok(version) => good(what, version.trim()),
        Err(error) => bad(what, &error),
    }
}

/// Builds, links and runs a program of one line: nothing else shows that the linker works.
fn linker(tools: &Tools) -> Finding {
    let failed = |text: String| Finding {
        state: State::Bad,
        what: "linker",
        text: format!(
            "{text}\nhint: install a C compiler; on Debian `apt install build-essential`"
        ),
    };
    let dir = std::env::temp_dir().join(format!("goferris-doctor-{}", std::process::id()));
    let source = dir.join("linker.rs");
    let written = std::fs::create_dir_all(&dir)
        .and_then(|()| std::fs::write(&source, "fn main() { println!(\"linked\"); }\n"));
    if let Err(error) = written {
        return failed(format!(
            "cannot write to {}: {}",
            dir.display(),
            plain(&error)
        ));
    }
    let run = |command| process::run(command, &QUICK, &Cancel::default(), &mut |_| {});
    let mut build = process::trimmed(&tools.rustc);
    build
        .args(["--edition", "2024", "-o", "linker", "linker.rs"])
        .current_dir(&dir);
    let built = run(build);
    let ran = run(process::trimmed(dir.join("linker")));
    let _ = std::fs::remove_dir_all(&dir);
    match (built.ending, ran.output.as_slice()) {
        (Ending::Passed, b"linked\n") => good("linker", "builds and runs a program"),
        (Ending::Passed, _) => failed(format!(
            "a program was built and does not run: {:?}",
            ran.ending
        )),
        _ => failed(format!(
            "no program can be built:\n{}",
            String::from_utf8_lossy(&built.output).trim()
        )),
    }
}

/// A program of one line needs no more, even on a slow machine.
const QUICK: Limits = Limits {
    wall: Duration::from_secs(60),
    memory: 8 << 30,
    output: 1 << 20,
    priority: Priority::Normal,
};

fn go(dir: &Path) -> Finding {
    match first_output("go", &["version"], dir) {
        Ok(version) => good("go", version.trim()),
        Err(_) => Finding {
            state: State::Fair,
            what: "go",
            text: "not installed; only `go run` of the twins needs it".to_owned(),
        },
    }
}

fn course(folder: &Folder) -> Finding {
    let exercises = folder.course.exercises.len();
    let missing: Vec<String> = folder
        .course
        .exercises
        .iter()
        .filter_map(|e| folder.text(e).err().and_then(|report| report.note))
        .collect();
    if missing.is_empty() {
        let root = folder.root.display();
        return good("course", format!("{exercises} exercises in {root}"));
    }
    Finding {
        state: State::Bad,
        what: "course",
        text: missing.join("\n"),
    }
}

/// Whether progress can be recorded.
fn writable(folder: &Folder) -> Finding {
    let path = folder.ours("doctor");
    let tried = std::fs::create_dir_all(folder.ours(""))
        .and_then(|()| std::fs::write(&path, "x"))
        .and_then(|()| std::fs::remove_file(&path));
    match tried {
        Ok(()) => good("progress", "is recorded in .goferris/journal.jsonl"),
        Err(error) => bad("progress", &Error::writing(&path)(error)),
    }
}

fn watching(folder: &Folder) -> Finding {
    match Polling::needed_in(&folder.root) {
        Some(polling) => Finding {
            state: State::Fair,
            what: "watcher",
            text: polling.to_string(),
        },
        None => good("watcher", "file events of the system"),
    }
}

fn disk(root: &Path) -> Finding {
    match rustix::fs::statvfs(root) {
        Ok(stat) => {
            let free = stat.f_bavail.saturating_mul(stat.f_frsize);
            Finding {
                state: if free < DISK { State::Bad } else { State::Good },
                what: "disk",
                text: format!("{} MiB free", free >> 20),
            }
        }
        Err(error) => bad("disk", &Error::reading(root)(error.into())),
    }
}

/// Learners do not need it, so it is never bad.
fn jail() -> Finding {
    let kernel = Kernel::look();
    match kernel.lack() {
        None => good("jail", kernel.to_string()),
        Some(_) => Finding {
            state: State::Fair,
            what: "jail",
            text: format!(
                "{kernel}\nhint: only instructors need it; docs/instructors.md says more"
            ),
        },
    }
}

fn terminal(colours: Colours) -> Finding {
    let term = std::env::var("TERM").unwrap_or_else(|_| "not set".to_owned());
    let (rows, columns) = console::Term::stdout().size();
    let tty = std::io::stdout().is_terminal() && std::io::stdin().is_terminal();
    let colour = match colours {
        Colours::On => "with colours",
        Colours::Off => "without colours",
    };
    if tty {
        good(
            "terminal",
            format!("{columns} columns, {rows} rows, TERM {term}, {colour}"),
        )
    } else {
        Finding {
            state: State::Fair,
            what: "terminal",
            text: "none here; goferris prints plain text and watches without keys".to_owned(),
        }
    }
}
