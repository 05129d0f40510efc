//! What the program answered.

use std::os::unix::process::ExitStatusExt;
use std::process::Child;
use std::process::Command;
use std::sync::mpsc;

use serde_json::Value;

use super::DEADLINE;

/// How the program ended, and what it said.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Its exit code; `None` if a signal ended it.
    pub(crate) code: Option<i32>,
    /// The signal that ended it.
    pub(crate) signal: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Answer {
    /// The answer as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    /// The JSON row of an exercise.
    pub(crate) fn row(&self, name: &str) -> Value {
        let json = self.json();
        let rows = json["exercises"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name);
        row.unwrap_or_else(|| panic!("no row of {name} in {json}"))
            .clone()
    }

    /// Everything that it said.
    pub(crate) fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// Asserts how it ended, and that it said all of that.
    #[track_caller]
    pub(crate) fn expect(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code, Some(code), "{self:?}");
        for word in words {
            assert!(self.said().contains(word), "no {word:?} in {self:?}");
        }
        assert!(!self.said().contains("panicked at src"), "{self:?}");
    }
}

/// Waits for the end of a child with piped outputs.
pub(crate) fn wait(child: Child) -> Answer {
    let pid = child.id().to_string();
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || send.send(child.wait_with_output()));
    let Ok(output) = receive.recv_timeout(DEADLINE) else {
        let _ = Command::new("kill").args(["-9", &pid]).status();
        panic!("goferris did not come to an end");
    };
    let output = output.unwrap();
    Answer {
        code: output.status.code(),
        signal: output.status.signal(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
