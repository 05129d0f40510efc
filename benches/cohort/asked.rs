//! What is **asked** of the benchmark.

use std::num::NonZero;

use crate::Res;

/// A part that can be measured alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Texts that nobody has graded before.
    Fresh,
    /// What the jail adds to a program.
    Jail,
    /// A whole class on the whole course, and the same class once more.
    Class,
    /// Five learners of Rustlings' own course, next to Rustlings.
    Rustlings,
    /// The page in a browser.
    Page,
}

impl Part {
    /// All, in the order in which they are measured. The page comes after the class that it shows.
    pub(crate) const ALL: [Part; 5] = [
        Part::Fresh,
        Part::Jail,
        Part::Class,
        Part::Rustlings,
        Part::Page,
    ];

    /// What it is called on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Part::Fresh => "fresh",
            Part::Jail => "jail",
            Part::Class => "class",
            Part::Rustlings => "rustlings",
            Part::Page => "page",
        }
    }
}

/// The words of the command line.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    only: Vec<Part>,
    learners: Option<usize>,
    /// How many chapters of the course count; all if it is not said.
    pub(crate) chapters: Option<usize>,
}

impl Asked {
    /// Reads the words. Cargo adds one of its own, `--bench`.
    pub(crate) fn parse(mut words: impl Iterator<Item = String>) -> Res<Asked> {
        let mut asked = Asked::default();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("`{word}` wants a value"));
            match word.as_str() {
                "--bench" => {}
                "--only" => asked.only.push(part(&value()?)?),
                "--learners" => asked.learners = Some(number(&value()?)?),
                "--chapters" => asked.chapters = Some(number(&value()?)?),
                _ => {
                    let words = "--only PART, --learners N, --chapters N";
                    return Err(format!("`{word}` is none of: {words}").into());
                }
            }
        }
        Ok(asked)
    }

    /// Whether a part is measured.
    pub(crate) fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    /// How many learners there are in a part that has so many of its own.
    pub(crate) fn learners(&self, own: usize) -> usize {
        self.learners.unwrap_or(own)
    }
}

fn part(word: &str) -> Res<Part> {
    let all = Part::ALL.map(Part::word).join(", ");
    let part = Part::ALL.into_iter().find(|part| part.word() == word);
    Ok(part.ok_or(format!("`{word}` is none of the parts: {all}"))?)
}

fn number(word: &str) -> Res<usize> {
    let number: Result<NonZero<usize>, _> = word.parse();
    let number = number.map_err(|_| format!("`{word}` is no number above 0"))?;
    Ok(number.get())
}
