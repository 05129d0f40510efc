//! What to do next about an error.

use std::io;

use crate::error::Error;

impl Error {
    /// What to do next.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Error::NoCourse { .. } => {
                "go into a course folder, or make one: `goferris init`".to_owned()
            }
            Error::Read { source, .. } | Error::Write { source, .. } => io_hint(source).to_owned(),
            Error::UnknownExercise { nearest, .. } => match nearest {
                Some(name) => format!("did you mean `{name}`?"),
                None => "`goferris list` shows all names".to_owned(),
            },
            Error::NotSolvedYet { name } => format!(
                "`goferris hint {name}` gives a hint, `goferris run {name}` checks what you have"
            ),
            Error::NotToReview { name } => format!(
                "`goferris run {name}` checks it, `goferris review --list` shows what can come back"
            ),
            Error::InReview { name } => format!(
                "`goferris run {name}` or `goferris` goes on with it, `goferris review --stop` gives it up"
            ),
            Error::NoReview => {
                "`goferris review` begins one, `goferris review --list` shows what is due".to_owned()
            }
            Error::NothingDue { next: Some(name) } => format!(
                "`{name}` is the next one, `goferris review --list` says when; \
                 `goferris review {name}` brings it back at once"
            ),
            Error::NothingDue { next: None } => {
                "an exercise that cost you an error is due a day after it is solved".to_owned()
            }
            Error::Locked { .. } => {
                "use that one, or stop it first; `goferris run`, `check`, `list` and `hint` work beside it"
                    .to_owned()
            }
            Error::Lock { .. } => {
                "`goferris dev lock` in the course's folder writes it anew".to_owned()
            }
            Error::Ungraded { .. } => {
                "this is nobody's zero: run the same command again; `--format json` says why".to_owned()
            }
            Error::Tool { .. } => "`goferris doctor` checks the whole machine".to_owned(),
            Error::NotText { .. } => {
                "`goferris reset NAME` brings an exercise back as it was".to_owned()
            }
            Error::NoStarter { .. } => {
                "no copy was made before it changed; take the file from where the course came from"
                    .to_owned()
            }
            Error::NoBackup { .. } => {
                "the review ends as well when you solve the exercise once more".to_owned()
            }
            Error::Canary { .. } => {
                "`goferris doctor` checks the whole machine, `goferris dev check` the course".to_owned()
            }
            Error::NoJail { .. } => {
                "run it in a container on a Linux of 5.13 or newer; `--jail off` runs strangers' code \
                 with all your rights"
                    .to_owned()
            }
            Error::Cargo { next, .. } => (*next).to_owned(),
            Error::NotEmpty { .. } => {
                "name a new folder: `goferris init my-course`".to_owned()
            }
            Error::UnknownCode {
                nearest: Some(name),
                ..
            } => format!("did you mean the note `{name}`?"),
            Error::UnknownCode { .. } => {
                "a code looks like E0382, a lint like clippy::ptr_arg, a note like moved_in_loop".to_owned()
            }
            Error::Watch { .. } => {
                "`goferris --poll` looks at the files itself, twice a second".to_owned()
            }
            Error::Stopped { .. }
            | Error::Manifest { .. }
            | Error::NothingLeft
            | Error::Without { .. }
            | Error::Terminal { .. }
            | Error::Gate { .. }
            | Error::Usage { .. } => return None,
        };
        Some(hint)
    }
}

/// What to do about an error of the file system.
pub fn io_hint(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "the disk is full; make room, nothing that you wrote is lost"
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "check who owns the folder and whether it may be written to"
        }
        io::ErrorKind::NotFound => {
            "was it moved or renamed? `goferris reset NAME` brings an exercise back"
        }
        io::ErrorKind::FileTooLarge => "a limit keeps files small here: `ulimit -f` shows it",
        io::ErrorKind::AlreadyExists
        | io::ErrorKind::NotADirectory
        | io::ErrorKind::IsADirectory => "something else stands in its place; move it away",
        _ => "`goferris doctor` checks the disk and the course's folder",
    }
}
