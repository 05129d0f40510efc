//! The **words** of a cell: what is wrong, since when, who, and how it is known.

use super::html::cut;
use super::html::is_blank;
use super::html::own;
use super::html::prose;
use super::html::text;
use crate::gradebook::Evidence;
use crate::gradebook::Learner;
use crate::gradebook::Mismatch;
use crate::gradebook::Stuck;

/// Where there are more people than this, the number says more; the same of exercises with a reason each.
const PEOPLE: usize = 4;
const MISFITS: usize = 3;

/// So much is shown of what a test or the compiler said.
const FAILED: usize = 160;

/// So much of a commit's name tells it from others.
const COMMIT: usize = 7;

/// What is wrong, by the best word that there is for it.
pub(super) fn wrong(stuck: &Stuck) -> String {
    match (&stuck.title, &stuck.test) {
        (Some(title), _) => prose(title),
        (None, Some(test)) => format!("<bdi>{}</bdi>", cut(test, FAILED)),
        (None, None) => stuck.status.word().replace('_', " "),
    }
}

/// Where the course's tests do not fit, and why.
pub(super) fn misfits(all: &[Mismatch]) -> String {
    let one = |misfit: &Mismatch| {
        let says = misfit
            .says
            .as_deref()
            .map(|says| prose(&says.chars().take(FAILED).collect::<String>()));
        let passed = misfit.passed_in.as_deref().map(|commit| {
            format!(
                "it passed in {}",
                text(&commit.chars().take(COMMIT).collect::<String>())
            )
        });
        let more: Vec<String> = [says, passed].into_iter().flatten().collect();
        format!(
            "<div>{} <small>{}</small></div>",
            text(&misfit.exercise),
            more.join("; ")
        )
    };
    let mut shown: String = all.iter().take(MISFITS).map(one).collect();
    if all.len() > MISFITS {
        shown.push_str(&format!("and {} more", all.len() - MISFITS));
    }
    shown
}

/// Learners in a row: as many as one reads, and how many there are beyond.
pub(super) fn people(all: &[Learner]) -> String {
    let name = |learner: &Learner| match is_blank(&learner.name) {
        true => own(&learner.id),
        false => own(&learner.name),
    };
    let shown: Vec<String> = all.iter().take(PEOPLE).map(name).collect();
    match all.len().saturating_sub(PEOPLE) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// The day of a moment.
pub(super) fn date(moment: Option<&str>) -> String {
    let day = moment.and_then(|moment| moment.split('T').next());
    text(day.unwrap_or(""))
}

/// The evidence in words.
pub(super) fn known_by(stuck: &Stuck) -> String {
    match stuck.evidence {
        Evidence::History => {
            let mut said = format!("their commits, last on {}", date(stuck.last.as_deref()));
            for (what, n) in [
                ("the same error", stuck.repeats),
                ("an earlier text", stuck.returns),
            ] {
                if let Some(n @ 1..) = n {
                    said.push_str(&format!("; {what} came back {}", times(n)));
                }
            }
            said
        }
        Evidence::SelfReported => {
            let minutes = stuck.ms.unwrap_or(0) / 60_000;
            let last = match date(stuck.last.as_deref()) {
                day if day.is_empty() => day,
                day => format!(", last on {day}"),
            };
            format!("self-reported: their journal says {minutes} min{last}")
        }
        Evidence::Comparison => {
            let others = stuck.others;
            format!(
                "{} of {} others who tried it pass",
                others.passed, others.attempted
            )
        }
    }
}

fn times(n: u32) -> String {
    match n {
        1 => "once".to_owned(),
        n => format!("{n} times"),
    }
}
