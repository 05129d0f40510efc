//! The sentences of notices.

use crate::course::Course;
use crate::session::AllChecked;
use crate::session::Notice;
use crate::view::fault;

/// How many names a sentence gives before it only counts.
const NAMES: usize = 3;

/// What a notice says.
pub(super) fn sentence(notice: &Notice, course: &Course) -> String {
    match notice {
        Notice::Said(sentence) => sentence.clone(),
        Notice::SavedElsewhere(exercise) => {
            let name = names(&[*exercise], course);
            format!("You saved {name}. Press l to go there.")
        }
        Notice::NotSolved(None) => "n goes on once this exercise is solved.".to_owned(),
        Notice::NotSolved(Some(symptom)) => {
            let now = fault::short(symptom);
            format!("n goes on once this exercise is solved. Now: {now}.")
        }
        Notice::SolutionLater => "The solution shows once you have solved the exercise.".to_owned(),
        Notice::NoHints => "This exercise has no hints.".to_owned(),
        Notice::LastHint => "That was the last hint.".to_owned(),
        Notice::NoHintNeeded => "It is solved. s shows the author's solution.".to_owned(),
        Notice::NoCode => "There is no error here that could be explained.".to_owned(),
        Notice::EarlierOpen(open) => {
            let names = names(open, course);
            format!("That was the last exercise. Still open before it: {names}.")
        }
        Notice::AllChecked(all) => all_checked(all, course),
        Notice::AllStopped => "The check of all exercises was stopped.".to_owned(),
        Notice::NotReset => "Nothing was reset.".to_owned(),
    }
}

fn all_checked(all: &AllChecked, course: &Course) -> String {
    let mut sentence = format!(
        "Checked all: {} solved, {} not solved",
        all.solved, all.unsolved
    );
    if all.unchecked > 0 {
        sentence += &format!(", {} could not be checked", all.unchecked);
    }
    sentence.push('.');
    if !all.lost.is_empty() {
        let names = names(&all.lost, course);
        sentence += &format!(" Solved before and not now: {names}.");
    }
    sentence
}

/// `a`, `b`, `c` and 2 more.
fn names(exercises: &[usize], course: &Course) -> String {
    let name = |index: &usize| course.exercises.get(*index).map(|e| e.name.as_str());
    let named: Vec<&str> = exercises.iter().take(NAMES).filter_map(name).collect();
    let more = exercises.len().saturating_sub(NAMES);
    let names = named.join(", ");
    match more {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Fault;
    use crate::sample;
    use crate::symptom::Symptom;

    #[test]
    fn many_names_are_counted() {
        let course = sample::course();
        let open = Notice::EarlierOpen(vec![0, 1, 2, 3]);
        assert_eq!(
            sentence(&open, &course),
            "That was the last exercise. Still open before it: hello, moved_string, moved_map and 1 more."
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let course = sample::course();
        let missing = |symptom| sentence(&Notice::NotSolved(Some(symptom)), &course);
        assert!(missing(Symptom::Code("E0382".into())).ends_with("Now: E0382."));
        assert!(missing(Symptom::Fault(Fault::Hang)).ends_with("Now: hang."));
    }

    #[test]
    fn a_check_of_all_says_only_what_there_is_to_say() {
        let all = AllChecked {
            solved: 3,
            unsolved: 1,
            unchecked: 0,
            lost: vec![2],
        };
        assert_eq!(
            sentence(&Notice::AllChecked(all), &sample::course()),
            "Checked all: 3 solved, 1 not solved. Solved before and not now: moved_map."
        );
    }
}
