//! The **journal** is the one record of a learner's way through a course: a line for each thing that
//! happened, oldest first, never rewritten.
//!
//! This file says what a line is; `store` reads and appends them. A line is one JSON object:
//!
//! | key | meaning |
//! |---|---|
//! | `v` | version of the line's form, [`VERSION`] |
//! | `at` | milliseconds since 1970-01-01 UTC |
//! | `event` | `started`, `checked`, `hint`, `reset`, `review`, `stopped`, or a word of a later version |
//! | `exercise` | its name |
//! | `verdict`, `stage`, `codes`, `fault`, `took_ms` | of a check |
//! | `note` | of a check: the name of the coach's note for what was wrong, if there is one |
//! | `starter` | of a check: true where the text was the course's own, untouched |
//! | `rung` | of a hint, from 1 |
//! | `kept` | of a review: the file's name of the backup that holds the learner's text, if there was one |
//!
//! Old lines have no `note` and no `starter`. `stopped` ends a review that was given up. No line holds
//! source text. Lines that cannot be read are counted and left where they are.

use serde::Deserialize;
use serde::Serialize;

use crate::symptom::Symptom;
use crate::verdict::Stage;
use crate::verdict::Verdict;

/// The version of the form of a line.
pub const VERSION: u32 = 1;

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Version of the line's form.
    pub v: u32,
    /// Milliseconds since 1970-01-01 UTC.
    pub at: u64,
    /// What happened.
    pub event: String,
    /// To which exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<String>,
    /// `solved`, `unsolved` or `unchecked`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
    /// The last stage that ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The codes of the compiler's errors, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// What was wrong, where it has no code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
    /// The name of the coach's note for what was wrong, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether the text was the course's own, untouched.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub starter: bool,
    /// How long the check took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub took_ms: Option<u64>,
    /// Which hint was asked for, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung: Option<u32>,
    /// The name of the backup that a review made, in the exercise's folder of backups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
}

impl Entry {
    /// A line about an exercise.
    pub fn new(at: u64, event: &str, exercise: &str) -> Entry {
        Entry {
            v: VERSION,
            at,
            event: event.to_owned(),
            exercise: Some(exercise.to_owned()),
            verdict: None,
            stage: None,
            codes: Vec::new(),
            fault: None,
            note: None,
            starter: false,
            took_ms: None,
            rung: None,
            kept: None,
        }
    }

    /// The line that records a check.
    pub fn checked(at: u64, exercise: &str, verdict: &Verdict, took_ms: u64) -> Entry {
        let report = verdict.report();
        let fault = match Symptom::of(report) {
            Some(Symptom::Fault(fault)) => Some(fault.word().to_owned()),
            Some(Symptom::Code(_) | Symptom::Message(_)) | None => None,
        };
        Entry {
            verdict: Some(verdict.word().to_owned()),
            stage: Some(report.stage),
            codes: report.codes(),
            fault,
            took_ms: Some(took_ms),
            ..Entry::new(at, "checked", exercise)
        }
    }

    /// The same line with the name of the coach's note for what was wrong.
    #[must_use]
    pub fn noted(self, note: Option<&str>) -> Entry {
        Entry {
            note: note.map(str::to_owned),
            ..self
        }
    }

    /// The line that records a hint.
    pub fn hint(at: u64, exercise: &str, rung: u32) -> Entry {
        Entry {
            rung: Some(rung),
            ..Entry::new(at, "hint", exercise)
        }
    }

    /// The line that records a reset.
    pub fn reset(at: u64, exercise: &str) -> Entry {
        Entry::new(at, "reset", exercise)
    }

    /// The line that records that a review has begun; `kept` is the name of the backup.
    pub fn review(at: u64, exercise: &str, kept: Option<String>) -> Entry {
        Entry {
            kept,
            ..Entry::new(at, "review", exercise)
        }
    }

    /// The line that records that a review was given up.
    pub fn stopped(at: u64, exercise: &str) -> Entry {
        Entry::new(at, "stopped", exercise)
    }

    /// Whether the line says that its exercise was solved.
    pub fn is_solved(&self) -> bool {
        self.event == "checked" && self.verdict.as_deref() == Some("solved")
    }
}

/// What a journal's text says.
#[derive(Debug, Default, PartialEq)]
pub struct Journal {
    /// The lines that could be read, oldest first.
    pub entries: Vec<Entry>,
    /// How many lines could not be read.
    pub unreadable: usize,
    /// Whether the last line has no line end: a kill or a full disk tore it.
    pub torn: bool,
    /// How many bytes were read.
    pub length: u64,
}

impl Journal {
    /// Reads a journal's bytes; whatever they are, there is an answer.
    pub fn parse(bytes: &[u8]) -> Journal {
        let mut journal = Journal {
            torn: bytes.last().is_some_and(|last| *last != b'\n'),
            length: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            ..Journal::default()
        };
        for line in bytes.split(|b| *b == b'\n').filter(|l| !l.is_empty()) {
            match serde_json::from_slice(line) {
                Ok(entry) => journal.entries.push(entry),
                Err(_) => journal.unreadable += 1,
            }
        }
        journal
    }

    /// Words for what was wrong with an exercise when it was checked last, the narrowest first.
    pub fn at_hand(&self, exercise: &str) -> Vec<&str> {
        // A check that came to nothing changes nothing; what begins anew ends what was.
        let tells = |entry: &&Entry| match entry.event.as_str() {
            "checked" => entry.verdict.as_deref() != Some("unchecked"),
            event => ["reset", "review", "stopped"].contains(&event),
        };
        let of_it = |entry: &&Entry| entry.exercise.as_deref() == Some(exercise);
        let mut last = self.entries.iter().rev().filter(of_it);
        let last = last.find(tells);
        let note = last.and_then(|entry| entry.note.as_deref());
        let fault = last.and_then(|entry| entry.fault.as_deref());
        let code = last.and_then(|entry| entry.codes.first());
        let code = code.map(String::as_str);
        [note, fault, code].into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Ending;
    use crate::verdict::StageReport;

    fn line(entry: &Entry) -> String {
        serde_json::to_string(entry).unwrap() + "\n"
    }

    #[test]
    fn a_line_comes_back_as_it_was_written() {
        let verdict = Verdict::of(StageReport::new(
            Stage::Test,
            Ending::TimedOut { limit_ms: 5 },
        ));
        let written = [
            Entry::checked(1, "a", &verdict, 7),
            Entry::checked(1, "a", &verdict, 7).noted(Some("endless")),
            Entry::hint(2, "a", 1),
            Entry::reset(3, "b"),
            Entry::review(4, "a", Some("a.4.rs".to_owned())),
            Entry::stopped(5, "a"),
        ];
        let text: String = written.iter().map(line).collect();
        let journal = Journal::parse(text.as_bytes());
        assert_eq!(journal.entries, written);
        assert_eq!((journal.unreadable, journal.torn), (0, false));
        assert_eq!(written[0].fault.as_deref(), Some("hang"));
    }

    #[test]
    fn what_is_at_hand_is_what_the_last_check_said() {
        let failed = |code: &str, note| {
            let verdict = Verdict::of(StageReport::new(Stage::Build, Ending::Failed { code: 1 }));
            let entry = Entry::checked(1, "a", &verdict, 7).noted(note);
            Entry {
                codes: vec![code.to_owned()],
                fault: None,
                ..entry
            }
        };
        let journal = Journal {
            entries: vec![
                failed("E0502", None),
                failed("E0382", Some("moved")),
                Entry::hint(2, "a", 1),
                Entry::new(3, "started", "b"),
            ],
            ..Journal::default()
        };
        assert_eq!(journal.at_hand("a"), ["moved", "E0382"]);
        assert_eq!(journal.at_hand("b"), Vec::<&str>::new());
        let mut entries = journal.entries;
        let verdict = Verdict::of(StageReport::new(Stage::Build, Ending::Cancelled));
        entries.push(Entry::checked(4, "a", &verdict, 7));
        let mut journal = Journal {
            entries,
            ..Journal::default()
        };
        assert_eq!(journal.at_hand("a"), ["moved", "E0382"]);
        journal.entries.push(Entry::reset(5, "a"));
        assert_eq!(journal.at_hand("a"), Vec::<&str>::new());
    }

    #[test]
    fn a_torn_last_line_costs_nothing_but_itself() {
        let whole = line(&Entry::hint(1, "a", 1));
        let text = format!("{whole}{}", &whole[..10]);
        let journal = Journal::parse(text.as_bytes());
        assert_eq!(journal.entries.len(), 1);
        assert_eq!((journal.unreadable, journal.torn), (1, true));
    }

    #[test]
    fn a_line_without_a_note_reads_and_writes_as_it_always_did() {
        let old = r#"{"v":1,"at":1,"event":"checked","exercise":"a","verdict":"solved"}"#;
        let journal = Journal::parse(old.as_bytes());
        assert_eq!(
            (&journal.entries[0].note, journal.entries[0].starter),
            (&None, false)
        );
        assert_eq!(line(&journal.entries[0]).trim_end(), old);
    }

    #[test]
    fn words_of_a_later_version_are_kept() {
        let text = r#"{"v":9,"at":1,"event":"danced","exercise":"x","tempo":120}"#;
        let journal = Journal::parse(text.as_bytes());
        assert_eq!(journal.entries[0].event, "danced");
        assert_eq!(journal.unreadable, 0);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_a_journal(bytes: Vec<u8>) {
            let lines = bytes.split(|b| *b == b'\n').filter(|l| !l.is_empty()).count();
            let journal = Journal::parse(&bytes);
            proptest::prop_assert_eq!(journal.entries.len() + journal.unreadable, lines);
        }
    }
}
