//! One `[[exercises]]` table.

use std::collections::HashMap;

use crate::course::Exercise;
use crate::course::Mode;
use crate::symptom::Symptom;

use super::ladder::hints;
use super::problems::Problems;
use super::reader::Fields;
use super::reader::values;
use super::refusal::deny;
use super::refusal::disallow;
use super::refusal::limits;
use super::word::Dialect;
use super::word::refused_exercise;
use super::word::refused_name;
use super::word::refused_symptom;

/// An exercise's keys, each with a line that shows how it is written. The first six are Rustlings'.
const KEYS: [(&str, &str); 16] = [
    ("name", "name = \"moved_string\""),
    ("dir", "dir = \"02_moves\""),
    ("test", "test = false"),
    ("strict_clippy", "strict_clippy = true"),
    ("hint", "hint = \"\"\"…\"\"\""),
    ("skip_check_unsolved", "skip_check_unsolved = true"),
    ("task", "task = \"One line: what to do.\""),
    ("expect", "expect = \"E0382\""),
    ("mode", "mode = \"fmt\""),
    ("hints", "hints = [\"mild\", \"nearly the answer\"]"),
    ("grade", "grade = 2"),
    ("deny", "deny = [\"unsafe_code\"]"),
    (
        "disallow",
        "disallow = [{ method = \"std::mem::forget\", reason = \"…\" }]",
    ),
    ("limits", "limits = { time_ms = 5000 }"),
    ("seed", "seed = [\"key: phrase\"]"),
    ("deps", "deps = [\"tokio\"]"),
];

/// The keys of `expect`, where it is a table.
const MESSAGE_KEYS: [(&str, &str); 1] =
    [("message", "message = \"cannot be sent between threads\"")];

/// What holds for an exercise that does not say otherwise.
pub(super) struct Defaults {
    pub(super) dialect: Dialect,
    pub(super) deps: Option<Vec<String>>,
}

/// Reads one exercise. What is wrong is noted and left at its default.
pub(super) fn read(
    table: &Fields<'_>,
    defaults: &Defaults,
    problems: &mut Problems<'_>,
) -> Exercise {
    let fields = table.with_keys(&KEYS);
    fields.refuse_unknown(defaults.dialect, problems);
    let flag = |key, problems: &mut _| fields.flag(key, problems).is_some_and(|found| found.value);
    Exercise {
        name: name(&fields, defaults.dialect, problems),
        dir: dir(&fields, defaults.dialect, problems),
        task: task(&fields, problems),
        expect: expect(&fields, problems),
        mode: mode(&fields, problems),
        hints: hints(&fields, defaults.dialect, problems),
        grade: fields
            .number("grade", 1..=5, problems)
            .map_or(0, |found| u8::try_from(found.value).unwrap_or(0)),
        deny: deny(&fields, problems),
        disallow: disallow(&fields, problems),
        limits: limits(&fields, problems),
        seed: seed(&fields, problems),
        deps: deps(&fields, problems).or_else(|| defaults.deps.clone()),
        strict: flag("strict_clippy", problems),
        may_start_solved: flag("skip_check_unsolved", problems),
    }
}

/// Notes names that stand twice, also where only the case differs, since some file systems do not
/// tell the two files apart, and names that cargo's list of binaries needs for a solution.
pub(super) fn refuse_doubles(tables: &[Fields<'_>], problems: &mut Problems<'_>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let names = || {
        tables.iter().filter_map(|table| {
            let value = table.get("name")?;
            Some((value.get_ref().as_str()?, value.span().start))
        })
    };
    for (name, at) in names() {
        if let Some(other) = seen.insert(name.to_lowercase(), name) {
            let message = if other == name {
                format!("another exercise is named `{name}`: names are unique in a course")
            } else {
                format!("`{name}` and `{other}` differ only in case: choose another name")
            };
            problems.at(at, message);
        }
    }
    for (name, at) in names() {
        if let Some(stem) = name.strip_suffix("_sol")
            && seen.contains_key(&stem.to_lowercase())
        {
            problems.at(
                at,
                format!(
                    "`{name}` is what cargo calls the solution of `{stem}`: choose another name"
                ),
            );
        }
    }
}

fn name(fields: &Fields<'_>, dialect: Dialect, problems: &mut Problems<'_>) -> String {
    if !fields.has("name") {
        problems.missing(
            fields.at,
            format!("`name` is missing; {}", fields.example("name")),
        );
    }
    let Some(name) = fields.string("name", problems) else {
        return String::new();
    };
    if let Some(why) = refused_exercise(&name.value, dialect) {
        problems.at(
            name.at,
            format!("`{}` cannot name an exercise: {why}", name.value),
        );
    }
    name.value
}

fn dir(fields: &Fields<'_>, dialect: Dialect, problems: &mut Problems<'_>) -> Option<String> {
    let dir = fields.string("dir", problems)?;
    if let Some(why) = refused_name(&dir.value, dialect) {
        problems.at(
            dir.at,
            format!("`{}` cannot name a chapter's folder: {why}", dir.value),
        );
    }
    Some(dir.value)
}

fn task(fields: &Fields<'_>, problems: &mut Problems<'_>) -> String {
    let Some(task) = fields.filled("task", problems) else {
        return String::new();
    };
    if task.value.trim().contains('\n') {
        problems.at(
            task.at,
            "`task` is one line: put the rest into the exercise's header",
        );
    }
    task.value.trim().to_owned()
}

fn expect(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Option<Symptom> {
    if let Some(entries) = fields.get("expect")?.get_ref().as_table() {
        let at = fields.place_of("expect");
        let table = Fields::of_table(entries, at, &MESSAGE_KEYS);
        table.refuse_unknown(Dialect::Ours, problems);
        if !table.has("message") {
            problems.at(
                at,
                format!("`expect` has no message; {}", table.example("message")),
            );
        }
        let message = table.filled("message", problems)?;
        return Some(Symptom::Message(message.value));
    }
    let word = fields.string("expect", problems)?;
    if let Some(advice) = refused_symptom(&word.value) {
        problems.at(
            word.at,
            format!("`expect` cannot be `{}`: {advice}", word.value),
        );
    }
    Some(Symptom::from_word(&word.value))
}

/// `mode` says what must hold; Rustlings' `test = false` is its word for `mode = "run"`.
fn mode(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Mode {
    let test = fields.flag("test", problems);
    let mode = fields.string("mode", problems);
    if let (Some(test), Some(mode)) = (&test, &mode)
        && !test.value
    {
        problems.at(
            mode.at,
            format!("`test = false` already means `mode = \"run\"`, and here stands `{}`: keep one of the two", mode.value),
        );
    }
    let Some(mode) = mode else {
        return match test {
            Some(test) if !test.value => Mode::Run,
            Some(_) | None => Mode::Test,
        };
    };
    if let Some((_, known)) = Mode::ALL.iter().find(|(word, _)| *word == mode.value) {
        return *known;
    }
    let known = Mode::ALL.map(|(word, _)| word).join(", ");
    problems.at(
        mode.at,
        format!("there is no mode `{}`: the modes are {known}", mode.value),
    );
    Mode::Test
}

fn seed(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<String> {
    let seeds = fields.strings("seed", problems).unwrap_or_default();
    for seed in &seeds {
        let parts = seed.value.split_once(": ");
        if parts.is_none_or(|(key, phrase)| key.trim().is_empty() || phrase.trim().is_empty()) {
            problems.at(
                seed.at,
                "an entry of `seed` names an article and its phrase: `\"key: phrase\"`",
            );
        }
    }
    values(Some(seeds))
}

/// The crates that are linked; `None` where the table does not say.
pub(super) fn deps(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Option<Vec<String>> {
    let deps = fields.strings("deps", problems)?;
    for dep in &deps {
        let is_crate = dep.value.starts_with(|c: char| c.is_ascii_alphabetic())
            && dep
                .value
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        if !is_crate {
            problems.at(dep.at, format!("`{}` is not a crate's name", dep.value));
        }
    }
    Some(values(Some(deps)))
}
