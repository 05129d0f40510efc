//! The **entry** of the jail: this program, started with a hidden first word, shuts itself in and
//! becomes another one.

use std::ffi::OsStr;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::process::ExitCode;
use std::time::Duration;

use super::Bounds;
use super::Profile;
use super::bars;

/// The hidden first word.
const WORD: &str = "enter-jail";

/// The exit code of a program that could not be jailed; its output begins with the password.
pub(super) const REFUSED: u8 = 125;

/// What the one who enters is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) password: String,
    pub(super) profile: Profile,
    pub(super) bounds: Bounds,
    /// The one folder to write in.
    pub(super) folder: PathBuf,
    pub(super) reads: Vec<PathBuf>,
}

impl Cell {
    /// The words for the command line; the program and its arguments come after them.
    pub(super) fn words(&self) -> Vec<OsString> {
        let profile = match self.profile {
            Profile::Compile => "compile",
            Profile::Run => "run",
        };
        let numbers = [
            self.bounds.cpu.as_secs(),
            self.bounds.memory,
            self.bounds.file,
            self.bounds.open_files,
            self.reads.len() as u64,
        ];
        let mut words: Vec<OsString> = vec![WORD.into(), self.password.clone().into()];
        words.push(profile.into());
        words.extend(numbers.map(|number| number.to_string().into()));
        words.push(self.folder.clone().into());
        words.extend(self.reads.iter().map(|path| path.clone().into()));
        words
    }

    /// Reads the words back, and leaves the program and its arguments.
    pub(super) fn read(words: &mut impl Iterator<Item = OsString>) -> Option<Cell> {
        let password = words.next()?.into_string().ok()?;
        let profile = match words.next()?.to_str()? {
            "compile" => Profile::Compile,
            "run" => Profile::Run,
            _ => return None,
        };
        let mut number = || words.next()?.to_str()?.parse::<u64>().ok();
        let bounds = Bounds {
            cpu: Duration::from_secs(number()?),
            memory: number()?,
            file: number()?,
            open_files: number()?,
        };
        let reads = number()?;
        let folder = words.next()?.into();
        let reads = (0..reads)
            .map(|_| words.next().map(PathBuf::from))
            .collect::<Option<Vec<PathBuf>>>()?;
        Some(Cell {
            password,
            profile,
            bounds,
            folder,
            reads,
        })
    }
}

/// If we were started to enter the jail: enters it and becomes the program that was named. Comes back
/// with `None` if we were started in the ordinary way, and with an exit code if it could not be done.
pub fn enter() -> Option<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    if words.next()? != OsStr::new(WORD) {
        return None;
    }
    let Some(cell) = Cell::read(&mut words) else {
        return Some(refused(
            "",
            "its words are wrong; this command is not for people",
        ));
    };
    let why = match (words.next(), bars::shut(&cell)) {
        (None, _) => "no program is named".to_owned(),
        (_, Err(why)) => why,
        (Some(program), Ok(())) => become_program(Command::new(program).args(words)),
    };
    Some(refused(&cell.password, &why))
}

fn refused(password: &str, why: &str) -> ExitCode {
    use std::io::Write;
    // Nobody is left to tell if this fails; the exit code remains.
    let _ = writeln!(std::io::stderr(), "{password} {why}");
    ExitCode::from(REFUSED)
}

/// Becomes another program; comes back only with the reason why not.
fn become_program(command: &mut Command) -> String {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    let program = command.get_program().to_string_lossy();
    format!(
        "`{program}` does not start: {}",
        crate::error::plain(&error)
    )
}
