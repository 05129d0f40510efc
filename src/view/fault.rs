//! What is said of each fault: what happened, and the rest where the coach does not say it.

use crate::fault::Fault;
use crate::symptom::Symptom;
use crate::verdict::Ending;
use crate::verdict::StageReport;

/// What is said of a fault.
pub(super) struct Words {
    /// What happened.
    pub(super) what: String,
    /// Where the coach has no note for every such fault: what Go would have said or done, and what to
    /// do next.
    pub(super) more: Option<[&'static str; 2]>,
}

/// The words for a fault, with the numbers of its report. A table: a new fault gets an arm.
pub(super) fn words(fault: Fault, report: &StageReport) -> Words {
    let (what, more) = match fault {
        Fault::Test => (
            "A test fails.",
            Some([
                "It is what `go test` calls `--- FAIL`.",
                "Read the first failed test: its name says what is wanted, its message what came.",
            ]),
        ),
        Fault::Panic => (
            "`main` panicked.",
            Some([
                "Go would print `panic:` with a trace of the goroutine and end with code 2.",
                "The line with `panicked at` names the place.",
            ]),
        ),
        Fault::Hang => ("It did not come to an end.", None),
        Fault::Leak => ("Something is left behind that should have ended.", None),
        Fault::Starvation => ("One task kept the others from running.", None),
        Fault::LostWork => ("Something that was accepted was never finished.", None),
        Fault::Deadlock => (
            "Nobody gets on: one holds what another one waits for.",
            None,
        ),
        Fault::SwallowedPanic => ("Something panicked and nobody saw it.", None),
        Fault::Abort => ("The process was aborted.", None),
        Fault::Overflow => ("The stack overflowed.", None),
        Fault::Memory => ("It asked for more memory than it may have.", None),
        Fault::Flood => ("It wrote without end.", None),
        Fault::Exit => ("It ended with an exit code of its own.", None),
        Fault::Uncounted => (
            "The process says that all is well, but not all tests ran.",
            None,
        ),
        Fault::Fmt => (
            "It works, but rustfmt would change the text.",
            Some([
                "It is what `gofmt -d` shows.",
                "Let your editor format when it saves, or run rustfmt on the file.",
            ]),
        ),
        Fault::Doc => (
            "It works, but rustdoc has something to say of the comments.",
            Some([
                "Go does not look into doc comments; rustdoc follows their links.",
                "The message names the line.",
            ]),
        ),
        Fault::Unreadable => (
            "The file cannot be read as text.",
            Some([
                "Go would say: no such file or directory, or: illegal UTF-8 encoding.",
                "Bring it back from your editor, or reset the exercise; what is there is kept as a backup.",
            ]),
        ),
    };
    Words {
        what: numbered(what, report),
        more,
    }
}

/// A symptom in a few words.
pub(super) fn short(symptom: &Symptom) -> String {
    match symptom {
        Symptom::Code(code) => code.clone(),
        Symptom::Message(message) => message.clone(),
        Symptom::Fault(fault) => match fault {
            Fault::Test => "a test fails",
            Fault::Exit => "it exits early",
            Fault::Uncounted => "not all tests ran",
            Fault::Fmt => "rustfmt would change it",
            Fault::Doc => "rustdoc has something to say",
            Fault::Unreadable => "the file cannot be read",
            Fault::Panic
            | Fault::Hang
            | Fault::Leak
            | Fault::Starvation
            | Fault::LostWork
            | Fault::Deadlock
            | Fault::SwallowedPanic
            | Fault::Abort
            | Fault::Overflow
            | Fault::Memory
            | Fault::Flood => fault.word(),
        }
        .to_owned(),
    }
}

/// What happened, with the limit, the signal or the code at which it ended.
fn numbered(what: &str, report: &StageReport) -> String {
    match report.ending {
        Ending::TimedOut { limit_ms } => {
            format!("{what} It was stopped after {}.", seconds(limit_ms))
        }
        Ending::Flooded { limit } => {
            format!("{what} It was stopped after {} KiB.", limit.div_ceil(1024))
        }
        Ending::Killed { signal } => format!("{what} A signal ended it: number {signal}."),
        Ending::Failed { code } if report.fault == Some(Fault::Exit) => {
            format!("{what} The code is {code}.")
        }
        // A test has waited itself, and says so.
        Ending::Failed { .. } if report.fault == Some(Fault::Hang) => {
            "Something in it did not come to an end.".to_owned()
        }
        Ending::Passed | Ending::Failed { .. } | Ending::Cancelled | Ending::NotStarted { .. } => {
            what.to_owned()
        }
    }
}

/// `5 s`, `1.5 s`.
pub(super) fn seconds(milliseconds: u64) -> String {
    let tenths = milliseconds.div_ceil(100);
    match tenths % 10 {
        0 => format!("{} s", tenths / 10),
        rest => format!("{}.{rest} s", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::built_in;
    use crate::coach;
    use crate::coach::Sight;
    use crate::verdict::Stage;

    #[test]
    fn every_fault_has_its_own_sentences_and_they_end() {
        let report = StageReport::new(Stage::Test, Ending::Failed { code: 1 });
        let mut seen = std::collections::HashSet::new();
        for (word, fault) in Fault::ALL {
            let words = words(fault, &report);
            let more = words.more.into_iter().flatten();
            for sentence in more.chain([words.what.as_str()]) {
                assert!(sentence.ends_with(['.', '!']), "{word}: {sentence}");
            }
            assert!(seen.insert(words.what), "{word}");
        }
    }

    #[test]
    fn nobody_is_left_without_a_way_on() {
        for (word, fault) in Fault::ALL {
            let mut report = StageReport::new(Stage::Test, Ending::Failed { code: 1 });
            report.fault = Some(fault);
            let note = coach::advise(built_in::notes(), &Sight::of("any", &report));
            let has_words = words(fault, &report).more.is_some();
            assert!(has_words != note.is_some(), "{word}");
        }
    }

    #[test]
    fn limits_signals_and_codes_are_named() {
        let what = |fault, ending| {
            let mut report = StageReport::new(Stage::Test, ending);
            report.fault = Some(fault);
            words(fault, &report).what
        };
        let hang = what(Fault::Hang, Ending::TimedOut { limit_ms: 1_500 });
        assert!(hang.ends_with("stopped after 1.5 s."), "{hang}");
        let flood = what(Fault::Flood, Ending::Flooded { limit: 1 << 20 });
        assert!(flood.ends_with("after 1024 KiB."), "{flood}");
        let abort = what(Fault::Abort, Ending::Killed { signal: 6 });
        assert!(abort.ends_with("number 6."), "{abort}");
        let exit = what(Fault::Exit, Ending::Failed { code: 7 });
        assert!(exit.ends_with("code is 7."), "{exit}");
    }
}
