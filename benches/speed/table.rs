//! The **table** that comes out: a row for each figure, also for one that could not be measured.

use std::fmt;

use crate::Res;
use crate::sample::Sample;

/// What is asked of a figure.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Goal {
    /// At most so many times as much.
    AtMost(f64),
    /// At least so many times as much.
    AtLeast(f64),
    /// At most so much, in this unit.
    Below(f64, &'static str),
}

/// A row.
#[derive(Debug)]
struct Row {
    figure: String,
    own: String,
    other: String,
    ratio: String,
    goal: String,
    reached: &'static str,
}

/// All rows.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<Row>);

/// The two that are compared.
#[derive(Debug)]
pub(crate) struct Pair<'a> {
    /// What goferris needs.
    pub(crate) own: &'a Sample,
    /// What the other needs, and who that is.
    pub(crate) other: (&'a Sample, &'static str),
}

impl Table {
    /// Adds a comparison. For a goal of at least, the ratio is the other's time over ours.
    pub(crate) fn compare(&mut self, figure: &str, goal: Goal, pair: &Pair<'_>) {
        let (other, name) = pair.other;
        let ratio = match goal {
            Goal::AtLeast(_) => other.over(pair.own),
            Goal::AtMost(_) | Goal::Below(..) => pair.own.over(other),
        };
        self.0.push(Row {
            figure: figure.to_owned(),
            own: pair.own.to_string(),
            other: format!("{other}, {name}"),
            reached: reached(goal, ratio.median()),
            ratio: ratio.ratio(),
            goal: goal.to_string(),
        });
    }

    /// Adds a figure that is compared with nobody's; `own` says it in words.
    pub(crate) fn alone(&mut self, figure: &str, goal: Goal, sample: &Sample, own: String) {
        self.0.push(Row {
            figure: figure.to_owned(),
            own,
            other: "—".to_owned(),
            ratio: "—".to_owned(),
            goal: goal.to_string(),
            reached: reached(goal, sample.median()),
        });
    }

    /// Adds what a part found, or a row that says why it found nothing.
    pub(crate) fn part(&mut self, figure: &str, part: impl FnOnce(&mut Table) -> Res<()>) {
        eprintln!("measuring: {figure}");
        if let Err(error) = part(self) {
            self.0.push(Row {
                figure: figure.to_owned(),
                own: format!("could not be measured: {error}").replace('\n', " "),
                other: "—".to_owned(),
                ratio: "—".to_owned(),
                goal: "—".to_owned(),
                reached: "not measured",
            });
        }
    }
}

fn reached(goal: Goal, found: f64) -> &'static str {
    let is_reached = match goal {
        Goal::AtMost(most) | Goal::Below(most, _) => found <= most,
        Goal::AtLeast(least) => found >= least,
    };
    if is_reached { "yes" } else { "**no**" }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Goal::AtMost(most) => write!(f, "≤ {most} ×"),
            Goal::AtLeast(least) => write!(f, "≥ {least} × faster"),
            Goal::Below(most, unit) => write!(f, "≤ {most} {unit}"),
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| figure | goferris | next to | ratio | goal | reached |"
        )?;
        writeln!(f, "|---|---|---|---|---|---|")?;
        for row in &self.0 {
            writeln!(
                f,
                "| {} | {} | {} | {} | {} | {} |",
                row.figure, row.own, row.other, row.ratio, row.goal, row.reached
            )?;
        }
        Ok(())
    }
}
