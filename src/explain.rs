//! What the toolchain itself **explains** of a code or a lint.

use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use crate::built_in;
use crate::course::nearest;
use crate::error::Error;
use crate::fault::Fault;
use crate::note::Note;
use crate::tools::Tools;

/// The toolchain's text for an error code (`E0382`, `382`) or a lint (`clippy::ptr_arg`,
/// `unused_variables`).
pub fn explain(tools: &Tools, code: &str) -> Result<String, Error> {
    let unknown = || {
        let names = built_in::notes().iter().map(|note| note.name.as_str());
        Error::UnknownCode {
            code: code.to_owned(),
            nearest: nearest(code, names).map(str::to_owned),
        }
    };
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '-');
    if code.is_empty() || !code.chars().all(is_word) {
        return Err(unknown());
    }
    let text = if let Some(lint) = code.strip_prefix("clippy::") {
        ask(&tools.cargo_clippy, &["--explain", lint])
    } else {
        match numbered(code) {
            Some(code) => ask(&tools.rustc, &["--explain", &code]),
            None => rustc_lint(tools, code),
        }
    };
    text.filter(|text| !text.trim().is_empty())
        .ok_or_else(unknown)
}

/// A code as the compiler writes it: `E0382` for `382`, `e382`.
fn numbered(word: &str) -> Option<String> {
    let number = word.trim_start_matches(['E', 'e']);
    let is_code = number.len() <= 4 && number.parse::<u16>().is_ok();
    is_code.then(|| format!("E{number:0>4}"))
}

/// The coach's note of that name, and below it what the toolchain says of the code.
///
/// # Errors
/// Those of [`explain`], if there is no note to show without it.
pub fn note_and_code(dir: &Path, note: Option<&str>, code: Option<&str>) -> Result<String, Error> {
    let note = note.and_then(|name| built_in::notes().iter().find(|note| note.name == name));
    let said = code.map(|code| explain(&Tools::find(dir)?, code));
    match (note, said) {
        (Some(note), Some(Ok(said))) => {
            let code = code.unwrap_or_default();
            let page = note.page();
            Ok(format!(
                "{page}\n## {code}, as the toolchain explains it\n\n{said}"
            ))
        }
        // The note is good without what the toolchain would add.
        (Some(note), Some(Err(_)) | None) => Ok(note.page()),
        (None, Some(said)) => said,
        (None, None) => Ok(String::new()),
    }
}

/// What can be looked up under a word: a note by its name, or a code with the notes for it.
///
/// # Errors
/// `UnknownCode` if it is neither.
pub fn look_up(dir: &Path, word: &str) -> Result<String, Error> {
    if let Some(note) = built_in::notes().iter().find(|note| note.name == word) {
        let code = note.patterns.iter().find_map(|p| p.code.as_deref());
        return note_and_code(dir, Some(word), code);
    }
    let mut said = match Fault::from_word(word) {
        Some(_) => format!("`{word}` is how a run went wrong; it has no code of the compiler's.\n"),
        None => explain(&Tools::find(dir)?, word)?,
    };
    let code = numbered(word).unwrap_or_else(|| word.to_owned());
    let is_for = |note: &&Note| {
        let mut words = note
            .patterns
            .iter()
            .flat_map(|p| p.code.as_deref().into_iter().chain(p.fault.as_deref()));
        words.any(|word| word.eq_ignore_ascii_case(&code))
    };
    let mut notes = built_in::notes().iter().filter(is_for).peekable();
    if notes.peek().is_some() {
        said.push_str("\nFor Go developers:\n");
    }
    for note in notes {
        said.push_str(&format!(
            "  goferris explain {}: {}\n",
            note.name, note.title
        ));
    }
    Ok(said)
}

/// What a tool answers, unless it does not know. It may say so in an empty answer or a failure.
fn ask(tool: &Path, args: &[&str]) -> Option<String> {
    let output = Command::new(tool)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.success() && !text.starts_with("unknown lint")).then_some(text)
}

/// The compiler explains its own lints in one line each, in a table of all.
fn rustc_lint(tools: &Tools, lint: &str) -> Option<String> {
    let spelled = lint.replace('_', "-");
    let table = ask(&tools.rustc, &["-W", "help"])?;
    let row = table.lines().find_map(|line| {
        let mut columns = line.split_whitespace();
        (columns.next() == Some(&spelled)).then(|| {
            let level = columns.next().unwrap_or_default().to_owned();
            (level, columns.collect::<Vec<_>>().join(" "))
        })
    });
    let (level, meaning) = row?;
    Some(format!(
        "`{}` is a lint of the compiler's, by default on level `{level}`. In its words: {meaning}.\n",
        lint.replace('-', "_")
    ))
}
