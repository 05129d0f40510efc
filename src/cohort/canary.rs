//! The **canary**: before and after everything else a text that must pass and one that must fail are
//! graded. If either comes out otherwise the grader is at fault, and no mark of it is worth anything.

use crate::course::Exercise;
use crate::error::Error;
use crate::grade::Found;
use crate::grade::Grader;
use crate::grade::Guarding;
use crate::grade::Standard;
use crate::grade::Temporary;
use crate::process::Cancel;
use crate::sheet::Status;
use crate::whole::write_whole;

const NAME: &str = "canary";

const MANIFEST: &str = "format_version = 1\n\n[[exercises]]\nname = \"canary\"\nhint = \"\"\n";

const GIVEN: &str = "
fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sings() {
        assert_eq!(song(2), 4);
    }
}
";

fn canary(body: &str) -> String {
    format!("pub fn song(n: u32) -> u32 {{\n    {body}\n}}\n{GIVEN}")
}

/// Grades the canaries: a tiny exercise of our own, and the first solution that the course has.
///
/// # Errors
/// `Canary` if one comes out wrong.
pub(super) fn sing(grader: &Grader, guarding: Guarding, cancel: &Cancel) -> Result<(), Error> {
    let cage = Temporary::new()?;
    let dir = cage.folder("course")?;
    for folder in ["course/exercises", "course/solutions"] {
        cage.folder(folder)?;
    }
    write_whole(&dir.join("info.toml"), MANIFEST)?;
    write_whole(&dir.join("exercises/canary.rs"), canary("todo!()"))?;
    write_whole(&dir.join("solutions/canary.rs"), canary("n * 2"))?;
    let own = Grader::new(Standard::in_folder(&dir)?, guarding)?;
    let (_, exercise) = own.standard().course.named(NAME)?;
    heard(&own, exercise, canary("n + n"), Status::Pass, cancel)?;
    heard(&own, exercise, canary("n + 3"), Status::Fail, cancel)?;
    let standard = grader.standard();
    for exercise in &standard.course.exercises {
        if let Some(solution) = standard.texts(exercise)?.solution {
            return heard(grader, exercise, solution, Status::Pass, cancel);
        }
    }
    Ok(())
}

/// Grades one text, which must come out so.
fn heard(
    grader: &Grader,
    exercise: &Exercise,
    text: String,
    right: Status,
    cancel: &Cancel,
) -> Result<(), Error> {
    let mark = grader.mark(exercise, &Found::Text(text), cancel);
    if mark.status == right {
        return Ok(());
    }
    let said = mark.message.unwrap_or_default();
    let name = &exercise.name;
    Err(Error::Canary {
        what: format!(
            "a text of `{name}` whose mark is known to be `{}` got `{}`: {}",
            right.word(),
            mark.status.word(),
            said.lines().next().unwrap_or("")
        ),
    })
}
