//! What happens to a session, and what it wants to be done.

use std::time::Duration;

use console::Key;

use crate::built_in;
use crate::check::Sign;
use crate::coach;
use crate::course::Exercise;
use crate::journal::Entry;
use crate::screen::Extent;
use crate::verdict::Verdict;

/// The number of a check. Each has its own, so that a late answer is known for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunId(pub u64);

/// Something that happened. An exercise is named by its place in the course, from 0.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The text of an exercise's file is new.
    Saved {
        /// Whose file.
        exercise: usize,
    },
    /// An exercise's file is gone.
    Missing {
        /// Whose file.
        exercise: usize,
    },
    /// A check that runs says something.
    Sign {
        /// Which check.
        run: RunId,
        /// What it says.
        sign: Sign,
    },
    /// A check gives its verdict. A check of all gives one for each exercise.
    Checked {
        /// Which check.
        run: RunId,
        /// Which exercise.
        exercise: usize,
        /// What came out.
        outcome: Box<Outcome>,
    },
    /// The answer to [`Effect::Fetch`].
    Page(Page),
    /// The answer to [`Effect::Reset`]: the file is as the course has it.
    Reset {
        /// Whose file.
        exercise: usize,
    },
    /// The answer to [`Effect::Restore`]: the given zone is as the course has it.
    Restored {
        /// Whose file.
        exercise: usize,
    },
    /// Somebody else has written a line to the journal, from a second terminal.
    Told(Entry),
    /// A hand has something to tell, in a sentence of its own.
    Notice(String),
    /// The terminal has, perhaps, another size.
    Resized,
    /// What was painted, so that scrolling knows where it is.
    Painted(Extent),
    /// Some time has passed.
    Tick,
    /// The session must end: a signal, or the terminal is gone.
    Quit,
}

/// Something that a hand must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Start a check. It ends with [`Event::Checked`], unless it is cancelled before.
    Start {
        /// Its number.
        run: RunId,
        /// What is checked.
        exercise: usize,
        /// Why.
        cause: Cause,
    },
    /// Check every exercise, each once; the answers carry the same number.
    CheckAll {
        /// Its number.
        run: RunId,
    },
    /// Stop a check. Nobody waits for its answer.
    Cancel {
        /// Its number.
        run: RunId,
    },
    /// Append a line to the journal. Its time is still 0: the hand knows the clock.
    Record(Entry),
    /// Find a text and answer with [`Event::Page`], or with [`Event::Notice`] where there is none.
    Fetch(Request),
    /// Write the exercise as the course has it, and keep what was there.
    Reset {
        /// Whose file.
        exercise: usize,
    },
    /// Write only the given zone as the course has it.
    Restore {
        /// Whose file.
        exercise: usize,
    },
    /// The exercise has become the current one: an editor may open it.
    Open {
        /// Which one.
        exercise: usize,
    },
    /// Give the terminal back to the shell until it is wanted again.
    Suspend,
    /// End. No check is alive any more.
    Quit,
}

/// Why a check starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The exercise has become the current one.
    Shown,
    /// Its text is new.
    Saved,
    /// The learner asked for it again, so a remembered verdict is no answer.
    Again,
}

/// What a check found out.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// How the given zone of the learner's file was.
    pub given: Given,
    /// Whose text it was.
    pub text: Text,
    /// Whether the verdict was remembered from an earlier check of the same text.
    pub cached: bool,
    /// How long it took.
    pub took: Duration,
}

impl Outcome {
    /// The journal's line for it.
    pub fn entry(&self, at: u64, exercise: &Exercise) -> Entry {
        let took = u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX);
        let note = coach::judge(built_in::notes(), &exercise.name, &self.verdict);
        Entry {
            starter: self.text == Text::Starter,
            ..Entry::checked(at, &exercise.name, &self.verdict, took)
        }
        .noted(note.map(|note| note.name.as_str()))
    }
}

/// Whose text was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Text {
    /// The learner's own.
    #[default]
    Own,
    /// The course's, untouched: what is wrong with it is not the learner's mistake.
    Starter,
}

/// How the given zone of a learner's file was when it was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Given {
    /// As the course has it.
    #[default]
    Intact,
    /// Different; the check put the course's own in its place, the file was left as it is.
    Restored,
}

/// A text that the session asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// The same program in Go.
    Twin(usize),
    /// What an error means.
    Explain {
        /// Its code or the lint's name, for what the toolchain says.
        code: Option<String>,
        /// The coach's note.
        note: Option<&'static str>,
    },
    /// The author's solution.
    Solution(usize),
}

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it answers.
    pub request: Request,
    /// Its title: for a file, its path.
    pub title: String,
    /// The text; it may hold colours.
    pub body: String,
}

/// From which line on a text is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// From this line, or from as far down as there are lines to fill the screen.
    Line(usize),
    /// So that the newest hint can be read.
    Hint,
}
