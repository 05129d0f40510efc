//! A watch that runs, and what can be seen of it.

use std::io::Read;
use std::process::Child;
use std::sync::Arc;
use std::sync::Mutex;
use std::thread::JoinHandle;

use rustix::process::Pid;
use rustix::process::Signal;
use rustix::process::kill_process;

use super::OUT;
use super::School;
use crate::course::wait_until;

/// A watch that runs; it ends with the test, however that ends.
pub(super) struct Live<'a> {
    school: &'a School,
    child: Child,
    said: Arc<Mutex<String>>,
    reader: Option<JoinHandle<()>>,
}

impl<'a> Live<'a> {
    pub(super) fn start(school: &'a School, args: &[&str]) -> Live<'a> {
        let mut child = school.start(args);
        let mut stderr = child.stderr.take().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let into = said.clone();
        let reader = std::thread::spawn(move || {
            let mut some = [0; 4096];
            while let Ok(n @ 1..) = stderr.read(&mut some) {
                into.lock()
                    .unwrap()
                    .push_str(&String::from_utf8_lossy(&some[..n]));
            }
        });
        Live {
            school,
            child,
            said,
            reader: Some(reader),
        }
    }

    /// What it has said on standard error.
    pub(super) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// The lines about rounds.
    pub(super) fn rounds(&self) -> Vec<String> {
        let said = self.said();
        let lines = said.lines().filter(|line| line.contains(" UTC: "));
        lines.map(str::to_owned).collect()
    }

    pub(super) fn until_said(&self, what: &str) {
        wait_until(&format!("it never said `{what}`"), || {
            self.said().contains(what)
        });
    }

    /// Waits for the end of the round before which that was said.
    pub(super) fn until_round_after(&self, what: &str) {
        wait_until(&format!("no round came after `{what}`"), || {
            let said = self.said();
            said.split_once(what)
                .is_some_and(|(_, rest)| rest.contains(" UTC: "))
        });
    }

    pub(super) fn until_rounds(&self, n: usize) {
        wait_until(&format!("there were no {n} rounds"), || {
            self.rounds().len() >= n
        });
    }

    /// The status of an exercise, once there is one; a problem of the learner's is one too.
    pub(super) fn status(&self, learner: &str, exercise: &str) -> String {
        if !self.school.at(OUT).join("verdicts.jsonl").exists() {
            return String::new();
        }
        let book = self.school.book(OUT);
        let of = |mark: &&serde_json::Value| mark["learner"] == learner && mark["id"] == exercise;
        match book.marks.iter().find(of) {
            Some(mark) => mark["status"].as_str().unwrap().to_owned(),
            None => String::new(),
        }
    }

    pub(super) fn until_status(&self, learner: &str, exercise: &str, status: &str) {
        wait_until(
            &format!("{learner}'s {exercise} is never `{status}`"),
            || self.status(learner, exercise) == status,
        );
    }

    /// Sends a signal, and gives the exit code and all that was said.
    pub(super) fn end(&mut self, signal: Signal) -> (Option<i32>, String) {
        let pid = Pid::from_raw(self.child.id().try_into().unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
        self.ended()
    }

    pub(super) fn ended(&mut self) -> (Option<i32>, String) {
        wait_until("it does not end", || {
            self.child.try_wait().unwrap().is_some()
        });
        self.reader.take().unwrap().join().unwrap();
        (self.child.wait().unwrap().code(), self.said())
    }
}

impl Drop for Live<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
