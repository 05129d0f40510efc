//! The **texts** that a class hands in for an exercise: right ones, tempting wrong ones, begun ones,
//! each in the words of whoever wrote it.

use std::path::Path;

use goferris::built_in;
use goferris::course::Exercise;
use goferris::zones;

use crate::Res;

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Answer {
    /// The author's solution.
    Right,
    /// One of the course's traps: it looks right and is refused.
    Trap(usize),
    /// The starter with a word of their own in it, which mostly does not compile.
    Begun,
}

/// How they put it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Wording {
    /// What the name of a variable ends with, if it is not the author's own name.
    pub(crate) name: Option<String>,
    /// A remark.
    pub(crate) remark: Option<String>,
    /// Empty lines more than the author has.
    pub(crate) empty_lines: usize,
}

/// The texts of one exercise.
#[derive(Debug)]
pub(crate) struct Texts {
    /// As the learner got it.
    pub(crate) starter: &'static str,
    solution: &'static str,
    traps: Vec<String>,
    given: &'static str,
}

impl Texts {
    /// Those of an exercise of the course in the binary; its traps are the repository's.
    pub(crate) fn of(exercise: &Exercise) -> Res<Texts> {
        let text = |path: &Path| built_in::text(&path.to_string_lossy());
        let starter = text(&exercise.path()).ok_or("an exercise without a starter")?;
        let solution = text(&exercise.solution_path()).ok_or("an exercise without a solution")?;
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("traps");
        let begins = format!("{}.", exercise.name);
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(dir.join(exercise.dir.as_deref().unwrap_or_default()))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&begins) {
                paths.push(entry.path());
            }
        }
        // A folder has no order of its own, and the class shall be the same every time.
        paths.sort();
        let traps: Result<Vec<String>, _> = paths.iter().map(std::fs::read_to_string).collect();
        Ok(Texts {
            starter,
            solution: zones::split(solution).learner,
            traps: traps?,
            given: zones::split(starter).given,
        })
    }

    /// How many traps there are.
    pub(crate) fn traps(&self) -> usize {
        self.traps.len()
    }

    /// An answer in somebody's words.
    pub(crate) fn text(&self, answer: Answer, wording: &Wording) -> String {
        let zone = match answer {
            Answer::Right => self.solution,
            Answer::Trap(at) => &self.traps[at],
            Answer::Begun => zones::split(self.starter).learner,
        };
        let mut text = match &wording.name {
            Some(name) => self.renamed(zone, name),
            None => zone.to_owned(),
        };
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&"\n".repeat(wording.empty_lines));
        if let Some(remark) = &wording.remark {
            text.push_str(&format!("// {remark}\n\n"));
        }
        text + self.given
    }

    /// The same code with another name for a variable; where there is none that can be renamed without
    /// understanding the code, with a constant that does nothing.
    fn renamed(&self, zone: &str, end: &str) -> String {
        let declared = zone.split("let ").skip(1);
        let mut names = declared.map(|rest| word(rest.strip_prefix("mut ").unwrap_or(rest)));
        let Some(name) = names.find(|name| self.is_local(zone, name)) else {
            let number = end.len();
            let zone = zone.trim_end();
            return format!("{zone}\n\nconst _: (&str, usize) = (\"{end}\", {number});\n\n");
        };
        let mut text = String::new();
        let mut done = 0;
        for at in places(zone, name) {
            text.push_str(&zone[done..at + name.len()]);
            text.push('_');
            text.push_str(end);
            done = at + name.len();
        }
        text + &zone[done..]
    }

    /// Whether a name is nothing but a variable's: no field, no function, no part of a path.
    fn is_local(&self, zone: &str, name: &str) -> bool {
        // A comment may speak of `let mut`.
        let is_name = name.len() > 1 && name != "mut" && name.starts_with(char::is_lowercase);
        let is_plain = |text: &str, at: usize| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            let line = text[..at].rsplit('\n').next().unwrap_or_default();
            let is_in_a_text = line.matches('"').count() % 2 == 1 && before != Some('{');
            !is_in_a_text
                && !matches!(before, Some('.' | '\'' | '#'))
                && !matches!(after, Some(':' | '(' | '!'))
        };
        is_name
            && places(zone, name).all(|at| is_plain(zone, at))
            && places(self.given, name).all(|at| is_plain(self.given, at))
    }
}

/// The word at the start of a text.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| !is_part_of_a_word(c));
    &text[..end.unwrap_or(text.len())]
}

/// Where a word stands, as a word of its own.
fn places<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = usize> {
    let found = text.match_indices(name).map(|(at, _)| at);
    found.filter(move |at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(is_part_of_a_word) && !after.is_some_and(is_part_of_a_word)
    })
}

fn is_part_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
