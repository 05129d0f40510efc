//! The answers as tables, in the order in which an instructor asks.

use super::html::SENTENCE;
use super::html::count;
use super::html::cut;
use super::html::names;
use super::html::own;
use super::html::prose;
use super::html::text;
use super::who;
use super::words::date;
use super::words::known_by;
use super::words::misfits;
use super::words::people;
use super::words::wrong;
use crate::gradebook::Drift;
use crate::gradebook::Hurt;
use crate::gradebook::Insight;
use crate::gradebook::Learner;
use crate::gradebook::NotStarted;
use crate::gradebook::Stop;
use crate::gradebook::Stuck;

/// Where there are more names than this, the number says more.
const NAMES: usize = 6;

/// One answer: the anchor, the heading, the sentence below it, and its table, if it has rows.
pub(super) struct Answer {
    pub(super) anchor: &'static str,
    pub(super) heading: &'static str,
    pub(super) says: String,
    pub(super) caption: &'static str,
    pub(super) head: Vec<&'static str>,
    pub(super) rows: Vec<String>,
}

/// All of them.
pub(super) fn answers(insight: &Insight) -> [Answer; 5] {
    let tables = Tables {
        has_sections: !insight.sections.is_empty(),
    };
    [
        tables.stuck(&insight.stuck),
        stops(&insight.stops),
        errors(&insight.errors),
        tables.drift(&insight.drift),
        tables.not_started(&insight.not_started),
    ]
}

struct Tables {
    has_sections: bool,
}

impl Tables {
    fn head(&self, others: &[&'static str]) -> Vec<&'static str> {
        let section = self.has_sections.then_some("Section");
        let first = ["Learner"].into_iter().chain(section);
        first.chain(others.iter().copied()).collect()
    }

    fn first(&self, learner: &Learner) -> String {
        let section = learner.section.as_deref().unwrap_or("");
        let section = match self.has_sections {
            true => format!("<td class=g>{}", own(section)),
            false => String::new(),
        };
        format!("<tr><th scope=row>{}{section}", who(learner))
    }

    fn stuck(&self, all: &[Stuck]) -> Answer {
        let says = match all.len() {
            0 => "Nobody, as far as can be seen.".to_owned(),
            n => format!("{}. A hint for a talk, and no grade.", count(n, "learner")),
        };
        let row = |stuck: &Stuck| {
            let also = match stuck.also.len() {
                0 => String::new(),
                _ => format!(" <small>also {}</small>", names(&stuck.also, 3)),
            };
            format!(
                "{}<td>{}{also}<td class=s>{}<td class=d>{}<td>{}<td>{}\n",
                self.first(&stuck.learner),
                text(&stuck.exercise),
                stuck.tries.map_or(String::new(), |tries| tries.to_string()),
                date(stuck.since.as_deref()),
                wrong(stuck),
                known_by(stuck),
            )
        };
        Answer {
            anchor: "stuck",
            heading: "Who is stuck where now",
            says,
            caption: "Learners who are stuck, the worst first",
            head: self.head(&["Exercise", "Tries", "Since", "What is wrong", "How we know"]),
            rows: all.iter().map(row).collect(),
        }
    }

    fn drift(&self, all: &[Drift]) -> Answer {
        let says = match all.len() {
            0 => "Nobody's.".to_owned(),
            n => format!(
                "{}. Mostly innocent: a renamed function, an older copy, a test tried out. \
                 The course's tests were used for everybody.",
                count(n, "folder")
            ),
        };
        let row = |drift: &Drift| {
            let look = drift.flags.iter().map(|look| {
                let places = names(&look.exercises, 3);
                format!("<div>{} <small>{places}</small></div>", text(&look.meaning))
            });
            format!(
                "{}<td>{}<td>{}<td>{}\n",
                self.first(&drift.learner),
                misfits(&drift.mismatched),
                names(&drift.drifted, NAMES),
                look.collect::<String>(),
            )
        };
        Answer {
            anchor: "drift",
            heading: "Whose folder drifted from the course",
            says,
            caption: "Learners whose folder is not quite the course's",
            head: self.head(&[
                "The course's tests do not fit",
                "Their tests differed",
                "Worth a look",
            ]),
            rows: all.iter().map(row).collect(),
        }
    }

    fn not_started(&self, all: &[NotStarted]) -> Answer {
        let says = match all.len() {
            0 => "Everybody has.".to_owned(),
            n => format!("{}.", count(n, "learner")),
        };
        let row = |one: &NotStarted| {
            let why = match &one.problem {
                Some(problem) => format!(
                    "Their work could not be opened, so they have no score, and no zero: <bdi>{}</bdi>",
                    cut(problem, SENTENCE)
                ),
                None => "No exercise attempted yet".to_owned(),
            };
            format!("{}<td>{why}\n", self.first(&one.learner))
        };
        Answer {
            anchor: "start",
            heading: "Who has not started",
            says,
            caption: "Learners of whom there is no attempt",
            head: self.head(&["Why"]),
            rows: all.iter().map(row).collect(),
        }
    }
}

fn stops(all: &[Stop]) -> Answer {
    let says = match all.len() {
        0 => "None: whoever tried one passes it.".to_owned(),
        n => format!(
            "{} that somebody tried and does not pass.",
            count(n, "exercise")
        ),
    };
    let row = |stop: &Stop| {
        let tries = match (stop.tries, stop.self_reported) {
            (None, _) => String::new(),
            (Some(tries), false) => tries.to_string(),
            (Some(tries), true) => format!("{tries} <small>self-reported</small>"),
        };
        format!(
            "<tr><th scope=row>{}<td>{}<td class=s>{}<td class=s>{}<td class=s>{}<td>{}<td class=s>{}\n",
            text(&stop.exercise),
            text(stop.dir.as_deref().unwrap_or("")),
            stop.reached,
            stop.passed,
            stop.held.len(),
            people(&stop.held),
            tries,
        )
    };
    Answer {
        anchor: "stops",
        heading: "Which exercises stop people",
        says,
        caption: "Exercises, those that hold most learners first",
        head: vec![
            "Exercise",
            "Chapter",
            "Reached",
            "Passed",
            "Held",
            "Who",
            "Median tries",
        ],
        rows: all.iter().map(row).collect(),
    }
}

fn errors(all: &[Hurt]) -> Answer {
    let says = match all.len() {
        0 => "None was met.".to_owned(),
        n => format!("{} that can be told apart.", count(n, "mistake")),
    };
    let row = |hurt: &Hurt| {
        let places = hurt.exercises.iter().map(|(name, _)| name.clone());
        let is_code = hurt.codes == [hurt.title.clone()];
        let codes = match is_code {
            true => String::new(),
            false => format!(" <small>{}</small>", names(&hurt.codes, 3)),
        };
        format!(
            "<tr><th scope=row>{}{codes}<td class=s>{}<td class=s>{}<td>{}<td>{}\n",
            prose(&hurt.title),
            hurt.learners,
            hurt.repeats,
            names(&places.collect::<Vec<_>>(), 3),
            prose(hurt.go.as_deref().unwrap_or("")),
        )
    };
    Answer {
        anchor: "errors",
        heading: "Which errors hurt this cohort",
        says,
        caption: "Mistakes, those that hurt most learners first",
        head: vec![
            "Mistake",
            "Learners",
            "Median repeats",
            "Where",
            "What Go does",
        ],
        rows: all.iter().map(row).collect(),
    }
}
