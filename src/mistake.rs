//! A **mistake** is what went wrong in a check, by the name under which a learner remembers it: the
//! coach's note where there is one, else the compiler's first code, else the fault.

use crate::journal::Entry;

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mistake<'a> {
    /// What a note of the coach's is about, by its name.
    Note(&'a str),
    /// An error code or a lint.
    Code(&'a str),
    /// What only running shows, by its word.
    Fault(&'a str),
    /// An error that has neither: the text does not even parse, mostly.
    Nameless,
}

impl<'a> Mistake<'a> {
    /// The mistake that a line about a failed check tells of.
    pub fn of(entry: &'a Entry) -> Mistake<'a> {
        if let Some(note) = &entry.note {
            Mistake::Note(note)
        } else if let Some(code) = entry.codes.first() {
            Mistake::Code(code)
        } else if let Some(word) = &entry.fault {
            Mistake::Fault(word)
        } else {
            Mistake::Nameless
        }
    }

    /// What kind of name it has.
    pub fn kind(self) -> &'static str {
        match self {
            Mistake::Note(_) => "note",
            Mistake::Code(_) => "code",
            Mistake::Fault(_) => "fault",
            Mistake::Nameless => "none",
        }
    }

    /// Its name, if it has one.
    pub fn name(self) -> Option<&'a str> {
        match self {
            Mistake::Note(name) | Mistake::Code(name) | Mistake::Fault(name) => Some(name),
            Mistake::Nameless => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_comes_first_then_the_code_then_the_fault() {
        let mut entry = Entry::new(0, "checked", "a");
        assert_eq!(Mistake::of(&entry), Mistake::Nameless);
        entry.fault = Some("hang".to_owned());
        assert_eq!(Mistake::of(&entry), Mistake::Fault("hang"));
        entry.codes = vec!["E0382".to_owned(), "E0502".to_owned()];
        assert_eq!(Mistake::of(&entry), Mistake::Code("E0382"));
        entry.note = Some("moved".to_owned());
        assert_eq!(Mistake::of(&entry), Mistake::Note("moved"));
    }
}
