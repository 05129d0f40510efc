//! Cargo's own command line for a probe, **recorded**: cargo starts this program in the compiler's
//! place (`RUSTC_WORKSPACE_WRAPPER`), which writes down its arguments and becomes the compiler.

use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::probe;

/// The variable that tells this program to record; its value is the folder to write to.
pub const VARIABLE: &str = "GOFERRIS_RECORD";

/// The file for the arguments of the program, or of its tests.
pub fn file(dir: &Path, test: bool) -> PathBuf {
    dir.join(if test { "test.json" } else { "program.json" })
}

/// If cargo started us in the compiler's place: writes the arguments down and becomes the compiler.
/// Returns only if we were started in the ordinary way, or if the compiler cannot be started.
pub fn become_the_compiler() -> Option<Error> {
    let dir = std::env::var_os(VARIABLE)?;
    let mut args = std::env::args_os().skip(1);
    let compiler = args.next()?;
    let args: Vec<OsString> = args.collect();
    let words: Vec<String> = args
        .iter()
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    let name = words.iter().position(|word| word == "--crate-name");
    let is_probe = name.and_then(|at| words.get(at + 1)).map(String::as_str) == Some(probe::CRATE);
    if is_probe {
        let path = file(Path::new(&dir), words.iter().any(|word| word == "--test"));
        let text = serde_json::to_string(&words).unwrap_or_default();
        if let Err(error) = std::fs::write(&path, text) {
            return Some(Error::writing(&path)(error));
        }
    }
    Some(exec(
        Command::new(&compiler).args(args).env_remove(VARIABLE),
    ))
}

/// Becomes another program; comes back only with the reason why not.
fn exec(command: &mut Command) -> Error {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Error::Tool {
        tool: command.get_program().to_string_lossy().into_owned(),
        why: crate::error::plain(&error),
    }
}
