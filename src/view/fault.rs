//! What is said of each fault: what happened, what Go would have done, what to do next.

use crate::fault::Fault;
use crate::symptom::Symptom;
use crate::verdict::Ending;
use crate::verdict::StageReport;

/// Three sentences about a fault.
pub(super) struct Words {
    /// What happened.
    pub(super) what: String,
    /// What Go would have said or done.
    pub(super) go: &'static str,
    /// What to do next.
    pub(super) next: &'static str,
}

/// The words for a fault, with the numbers of its report. A table: a new fault gets an arm.
pub(super) fn words(fault: Fault, report: &StageReport) -> Words {
    let (what, go, next) = match fault {
        Fault::Test => (
            "A test fails.",
            "It is what `go test` calls `--- FAIL`.",
            "Read the first failed test: its name says what is wanted, its message what came.",
        ),
        Fault::Panic => (
            "`main` panicked.",
            "Go would print `panic:` with a trace of the goroutine and end with code 2.",
            "The line with `panicked at` names the place.",
        ),
        Fault::Hang => (
            "It did not come to an end.",
            "Go would print: all goroutines are asleep - deadlock! It says so only if no goroutine at all can go on; a busy loop runs on there too.",
            "Ask of every wait who wakes it, and of every loop who ends it.",
        ),
        Fault::Leak => (
            "Something is left behind that should have ended.",
            "Go would say nothing: what can still be reached stays in memory, and a goroutine that nobody stops stays until the process ends.",
            "Find out who still holds it or waits for it, and let that one drop it, close it or cancel it.",
        ),
        Fault::Starvation => (
            "One task kept the others from running.",
            "Go interrupts a goroutine that computes for long. An async task keeps its thread until an `.await` that has to wait.",
            "If it computes, let it yield now and then, or move it to a thread of its own. If it calls something that blocks, move it.",
        ),
        Fault::LostWork => (
            "Something that was accepted was never finished.",
            "It is the Go program whose `main` returns while its goroutines still work: they end without a word.",
            "See to it that the work is started, and wait for it before you let go of it.",
        ),
        Fault::Deadlock => (
            "Nobody gets on: one holds what another one waits for.",
            "Go would print: all goroutines are asleep - deadlock! While any other goroutine runs, it would say nothing.",
            "Take locks in one order everywhere, and give a lock back before you wait for something else.",
        ),
        Fault::SwallowedPanic => (
            "Something panicked and nobody saw it.",
            "In Go a panic in any goroutine ends the program. Here it ends only its task or thread, and waits in the handle for whoever joins.",
            "Look at the result of every handle that you join, and do not throw a handle away.",
        ),
        Fault::Abort => (
            "The process was aborted.",
            "Go calls it `fatal error:`; no `recover` catches it.",
            "A panic aborts where it may not go on: out of an `extern \"C\"` function, inside a `drop`, during another panic. So does `std::process::abort`, and a promise of an `unsafe` call that was not kept: the message names it.",
        ),
        Fault::Overflow => (
            "The stack overflowed.",
            "A goroutine's stack grows to 1 GB before Go says `goroutine stack exceeds 1000000000-byte limit`. A thread's stack here has a fixed size.",
            "Find the call that comes back to itself without coming nearer to its end. A drop is a call too: a long chain of boxes is dropped from within.",
        ),
        Fault::Memory => (
            "It asked for more memory than it may have.",
            "Go would print: fatal error: runtime: out of memory.",
            "Find what grows without an end, or a size that is computed wrongly.",
        ),
        Fault::Flood => (
            "It wrote without end.",
            "Go would go on writing until you stop it.",
            "Find the loop that prints, and who ends it.",
        ),
        Fault::Exit => (
            "It ended with an exit code of its own.",
            "`os.Exit` skips what is deferred, and `std::process::exit` skips every `drop`.",
            "Return an error instead, and let `main` decide.",
        ),
        Fault::Uncounted => (
            "The process says that all is well, but not all tests ran.",
            "`go test` does not believe it either: `unexpected call to os.Exit(0) during test`.",
            "Let every test come to its own end.",
        ),
        Fault::Fmt => (
            "It works, but rustfmt would change the text.",
            "It is what `gofmt -d` shows.",
            "Let your editor format when it saves, or run rustfmt on the file.",
        ),
        Fault::Doc => (
            "It works, but rustdoc has something to say of the comments.",
            "Go does not look into doc comments; rustdoc follows their links.",
            "The message names the line.",
        ),
        Fault::Unreadable => (
            "The file cannot be read as text.",
            "Go would say: no such file or directory, or: illegal UTF-8 encoding.",
            "Bring it back from your editor, or reset the exercise; what is there is kept as a backup.",
        ),
    };
    Words {
        what: numbered(what, report),
        go,
        next,
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
    use crate::verdict::Stage;

    #[test]
    fn every_fault_has_its_own_sentences_and_they_end() {
        let report = StageReport::new(Stage::Test, Ending::Failed { code: 1 });
        let mut seen = std::collections::HashSet::new();
        for (word, fault) in Fault::ALL {
            let words = words(fault, &report);
            for sentence in [words.what.as_str(), words.go, words.next] {
                assert!(sentence.ends_with(['.', '!']), "{word}: {sentence}");
            }
            assert!(seen.insert(words.what), "{word}");
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
