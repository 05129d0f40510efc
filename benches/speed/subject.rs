//! The exercises that the contestants are measured on, with a new text for every save: no text
//! comes twice, so that no old screen and no remembered verdict counts.

use std::path::Path;

use crate::Res;

/// An exercise to measure with.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its file, from the course's folder.
    pub(crate) file: &'static str,
    /// The code of the error in the broken text.
    pub(crate) code: &'static str,
    broken: String,
    solved: String,
}

/// Stands in a text for the number of the round.
const ROUND: &str = "ROUND";

/// What is changed in a text: what stands there, and what shall.
type Edit = (&'static str, &'static str);

impl Subject {
    /// No dependency: the starter's own error, and the author's solution.
    pub(crate) fn moved_string(course: &Path) -> Res<Subject> {
        let file = "exercises/02_moves/moved_string.rs";
        let solution = "solutions/02_moves/moved_string.rs";
        Ok(Subject {
            name: "moved_string",
            file,
            code: "E0382",
            broken: edited(
                &course.join(solution),
                &[
                    ("let s2 = s1;", "let s2_ROUND = s1;"),
                    ("s2.text.len()", "s1.text.len()"),
                    ("(s2, length)", "(s2_ROUND, length)"),
                ],
            )?,
            solved: edited(
                &course.join(solution),
                &[(
                    "let s2 = s1;",
                    "debug_assert_ne!(s1.serial, ROUND);\n    let s2 = s1;",
                )],
            )?,
        })
    }

    /// With tokio: a move inside the loop of a task, and the author's solution.
    pub(crate) fn dropped_handle(course: &Path) -> Res<Subject> {
        let solution =
            course.join("solutions/17_cancellation_and_leaks/dropped_handle_detaches.rs");
        Ok(Subject {
            name: "dropped_handle_detaches",
            file: "exercises/17_cancellation_and_leaks/dropped_handle_detaches.rs",
            code: "E0382",
            broken: edited(
                &solution,
                &[(
                    "lease.renew();",
                    "let again_ROUND = lease;\n            again_ROUND.renew();",
                )],
            )?,
            solved: edited(
                &solution,
                &[(
                    "lease.renew();",
                    "debug_assert_ne!(lease.renewals(), ROUND);\n            lease.renew();",
                )],
            )?,
        })
    }

    /// One of Rustlings' own.
    pub(crate) fn move_semantics(course: &Path) -> Res<Subject> {
        let file = "exercises/06_move_semantics/move_semantics1.rs";
        let push = ("    vec.push(88);", "    vec_ROUND.push(88);");
        let give = ("\n    vec\n}", "\n    vec_ROUND\n}");
        let take = "    let vec = vec;";
        Ok(Subject {
            name: "move_semantics1",
            file,
            code: "E0596",
            broken: edited(
                &course.join(file),
                &[(take, "    let vec_ROUND = vec;"), push, give],
            )?,
            solved: edited(
                &course.join(file),
                &[
                    (
                        take,
                        "    let mut vec_ROUND = vec;\n    debug_assert_ne!(vec_ROUND.len(), ROUND);",
                    ),
                    push,
                    give,
                ],
            )?,
        })
    }

    /// The text of a round that does not compile, and what its error alone says.
    pub(crate) fn broken(&self, round: usize) -> (String, String) {
        let number = number(round);
        (self.broken.replace(ROUND, &number), format!("_{number}"))
    }

    /// The text of a round that is right.
    pub(crate) fn solved(&self, round: usize) -> String {
        self.solved.replace(ROUND, &number(round))
    }
}

/// A number that stands nowhere else on a screen.
fn number(round: usize) -> String {
    (90_000 + round).to_string()
}

/// A file's text with changes, each of which must find its place.
fn edited(path: &Path, edits: &[Edit]) -> Res<String> {
    let mut text = std::fs::read_to_string(path)?;
    for (there, shall) in edits {
        if text.matches(there).count() != 1 {
            return Err(format!("`{there}` does not stand once in {}", path.display()).into());
        }
        text = text.replace(there, shall);
    }
    Ok(text)
}
