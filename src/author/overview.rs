//! The **overview** of a course, `docs/course.md`: its chapters and exercises as tables, and what
//! they cover. All of it is said by the manifest and the chapters' READMEs.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::course::Course;
use crate::course::Exercise;
use crate::error::count;
use crate::manifest;
use crate::symptom::Symptom;

use super::sources::Sources;

/// The overview's path.
pub(super) const OVERVIEW: &str = "docs/course.md";

/// The overview's text.
pub(super) fn text(sources: &Sources, course: &Course) -> String {
    let chapters: BTreeSet<&str> = course
        .exercises
        .iter()
        .filter_map(|exercise| exercise.dir.as_deref())
        .collect();
    let mut text = format!(
        "# The course\n\n\
         {} in {}. Written by `goferris dev update` from `{}`; do not edit it.\n\n\
         *First failure* is what the untouched exercise shows first: a compiler's code, a lint, the words of an \
         error that has no code, or how the run ends. *From* is the phrase that the exercise reproduces and the \
         article that says it.\n",
        count(course.exercises.len(), "exercise"),
        count(chapters.len(), "chapter"),
        manifest::FILE,
    );
    for chapter in &chapters {
        let readme = format!("exercises/{chapter}/README.md");
        let title = sources.text(&readme).and_then(title);
        let title = title.unwrap_or(chapter);
        text.push_str(&format!("\n## {title}\n\n[{chapter}](../{readme})\n\n"));
        text.push_str(
            "| exercise | grade | first failure | what to do | from |\n|---|---|---|---|---|\n",
        );
        let of_chapter = course.exercises.iter();
        for exercise in of_chapter.filter(|e| e.dir.as_deref() == Some(*chapter)) {
            text.push_str(&row(exercise));
        }
    }
    text.push_str(&covered(course));
    text
}

/// The first heading of a README.
fn title(readme: &str) -> Option<&str> {
    readme.lines().find_map(|line| line.strip_prefix("# "))
}

fn row(exercise: &Exercise) -> String {
    let expect = exercise.expect.as_ref().map_or(String::new(), shown);
    let from: Vec<String> = exercise
        .seed
        .iter()
        .map(|seed| match seed.split_once(": ") {
            Some((article, phrase)) => format!("“{}” ({article})", cell(phrase)),
            None => cell(seed),
        })
        .collect();
    format!(
        "| [{}](../{}) | {} | {expect} | {} | {} |\n",
        exercise.name,
        exercise.path().display(),
        exercise.grade,
        cell(&exercise.task),
        from.join("<br>"),
    )
}

/// A symptom in a table's cell.
fn shown(symptom: &Symptom) -> String {
    match symptom {
        Symptom::Code(code) => format!("`{code}`"),
        Symptom::Message(message) => format!("“{}”", cell(message)),
        Symptom::Fault(fault) => fault.word().to_owned(),
    }
}

/// What the exercises' first failures are, each once, with those that show it.
fn covered(course: &Course) -> String {
    const KINDS: [&str; 4] = [
        "Error codes",
        "Lints",
        "Errors without a code",
        "Endings of a run",
    ];
    let mut kinds: [BTreeMap<String, Vec<String>>; 4] = Default::default();
    for exercise in &course.exercises {
        let Some(expect) = &exercise.expect else {
            continue;
        };
        let kind = match expect {
            // An error's code is `E0382`; everything else with a name is a lint.
            Symptom::Code(code) if code.starts_with('E') => 0,
            Symptom::Code(_) => 1,
            Symptom::Message(_) => 2,
            Symptom::Fault(_) => 3,
        };
        let link = format!("[{}](../{})", exercise.name, exercise.path().display());
        kinds[kind].entry(shown(expect)).or_default().push(link);
    }
    let mut text = "\n## What is covered\n".to_owned();
    for (name, symptoms) in KINDS.iter().zip(&kinds) {
        if symptoms.is_empty() {
            continue;
        }
        text.push_str(&format!("\n### {name}: {}\n\n", symptoms.len()));
        for (symptom, exercises) in symptoms {
            text.push_str(&format!("- {symptom}: {}\n", exercises.join(", ")));
        }
    }
    text
}

/// Text that stays one cell of a table, whatever it holds.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
        .replace('<', "&lt;")
        .replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overview_shows_every_exercise_and_what_is_covered() {
        let manifest = r#"format_version = 1
course = "c"
[[exercises]]
name = "one"
dir = "01_a"
task = "Count `a | b`."
expect = "E0382"
grade = 2
hints = ["a", "b"]
seed = ["fork: let s2 = s1;", "which: ch <- 1"]
[[exercises]]
name = "two"
dir = "01_a"
task = "Wait."
expect = { message = "cannot be sent" }
grade = 1
hints = ["a", "b"]
seed = ["which: plain"]
[[exercises]]
name = "three"
dir = "02_b"
task = "End."
expect = "lost work"
grade = 1
hints = ["a", "b"]
seed = ["which: plain"]
[[exercises]]
name = "four"
dir = "02_b"
task = "Move."
expect = "E0382"
grade = 1
hints = ["a", "b"]
seed = ["which: plain"]
"#;
        let course = manifest::parse(manifest).unwrap();
        let mut sources = Sources::default();
        sources.put(
            "exercises/01_a/README.md",
            "\n# First things\n\n# Last\n".to_owned(),
        );
        let text = text(&sources, &course);
        for part in [
            "4 exercises in 2 chapters. ",
            "\n## First things\n\n[01_a](../exercises/01_a/README.md)\n",
            "\n| [one](../exercises/01_a/one.rs) | 2 | `E0382` | Count `a \\| b`. | “let s2 = s1;” (fork)<br>“ch &lt;- 1” (which) |\n",
            "\n| [two](../exercises/01_a/two.rs) | 1 | “cannot be sent” | Wait. | “plain” (which) |\n",
            "\n## 02_b\n",
            "\n### Error codes: 1\n\n- `E0382`: [one](../exercises/01_a/one.rs), [four](../exercises/02_b/four.rs)\n",
            "\n### Errors without a code: 1\n",
            "\n### Endings of a run: 1\n\n- lost work: [three](../exercises/02_b/three.rs)\n",
        ] {
            assert!(text.contains(part), "{part}\nin\n{text}");
        }
        assert!(!text.contains("### Lints"), "{text}");
    }
}
