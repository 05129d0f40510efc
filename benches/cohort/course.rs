//! The **course** that the made-up classes learn from: the one in the binary.

use std::time::Duration;

use goferris::built_in;
use goferris::course::Exercise;

use crate::Res;
use crate::asked::Asked;

/// Longer than a browser takes for any answer.
pub(crate) const DEADLINE: Duration = Duration::from_secs(60);

/// The exercises that are asked for, in the order of the course.
pub(crate) fn exercises(asked: &Asked) -> Res<Vec<Exercise>> {
    let course = built_in::course().map_err(|problems| format!("{problems:?}"))?;
    let mut chapters = Vec::new();
    for exercise in &course.exercises {
        if !chapters.contains(&exercise.dir) {
            chapters.push(exercise.dir.clone());
        }
    }
    chapters.truncate(asked.chapters.unwrap_or(usize::MAX));
    let is_asked = |exercise: &Exercise| chapters.contains(&exercise.dir);
    Ok(course.exercises.into_iter().filter(is_asked).collect())
}
