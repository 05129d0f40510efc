//! The way into the jail: nothing passes it unjailed.

use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use goferris::jail::Door;
use goferris::jail::Jail;
use goferris::jail::Profile;
use goferris::jail::Wanted;
use goferris::process;
use goferris::process::Cancel;
use goferris::verdict::Ending;

use crate::jail::Yard;
use crate::jail::stranger;

const GOFERRIS: &str = env!("CARGO_BIN_EXE_goferris");

/// Why a program does not start in that folder, reading that one.
fn refused(program: &Path, folder: &Path, reads: &Path) -> String {
    let jail = Jail::new(&Door::barred(GOFERRIS), Profile::Run, folder).reading(reads);
    let mut command = process::trimmed(program);
    command.args(["exit", "0"]);
    let limits = Profile::Run.limits();
    let finished = jail.run(
        command,
        Stdio::null(),
        &limits,
        &Cancel::default(),
        &mut |_| {},
    );
    match finished.ending {
        Ending::NotStarted { why } => why,
        ending => panic!("{ending:?}"),
    }
}

#[test]
fn what_cannot_be_jailed_does_not_start() {
    let Some(yard) = Yard::open() else { return };
    let bin = stranger().parent().unwrap();
    let [work, gone] = ["work", "gone"].map(|name| yard.at(name));
    for (program, folder, reads, what) in [
        (stranger(), gone.as_path(), bin, "gone` cannot be opened"),
        (stranger(), &work, &gone, "gone` cannot be opened"),
        (&gone, &work, bin, "gone` does not start"),
        (
            stranger(),
            &work,
            &work,
            "does not start: permission denied",
        ),
    ] {
        let why = refused(program, folder, reads);
        assert!(why.contains(what), "{why}");
        assert!(why.starts_with("it could not be jailed"), "{why}");
    }
}

#[test]
fn the_hidden_word_alone_starts_nothing() {
    for words in [
        &["enter-jail"][..],
        &["enter-jail", "a", "run", "x", "true"],
    ] {
        let output = Command::new(GOFERRIS).args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(125));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("not for people"), "{said}");
    }
    let help = Command::new(GOFERRIS).arg("--help").output().unwrap();
    assert!(!String::from_utf8_lossy(&help.stdout).contains("enter-jail"));
}

#[test]
fn a_machine_that_can_jail_is_asked_once_and_says_so() {
    let Some(yard) = Yard::open() else { return };
    assert!(matches!(
        Wanted::Require.door().unwrap(),
        Door::Barred { .. }
    ));
    let output = Command::new(GOFERRIS)
        .arg("doctor")
        .current_dir(yard.at("work"))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("good  jail       strangers' code can be jailed"),
        "{said}"
    );
    // The try-out binds a thread of ours, not us.
    assert!(std::fs::read("/etc/passwd").is_ok());
}
