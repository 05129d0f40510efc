//! The **table** that comes out: a row for each figure, also for one that could not be measured.

use std::fmt;

/// What is asked of a figure.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Goal {
    /// At most so much, in this unit.
    AtMost(f64, &'static str),
    /// At least so much, in this unit.
    AtLeast(f64, &'static str),
}

/// A row.
#[derive(Debug, Default)]
struct Row {
    figure: String,
    found: String,
    beside: String,
    ratio: String,
    goal: String,
    reached: String,
}

/// All rows.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<Row>);

impl Table {
    /// Adds a figure with a goal; `said` says in words what was found.
    pub(crate) fn goal(&mut self, figure: impl Into<String>, goal: Goal, found: f64, said: String) {
        let is_reached = match goal {
            Goal::AtMost(most, _) => found <= most,
            Goal::AtLeast(least, _) => found >= least,
        };
        self.0.push(Row {
            figure: figure.into(),
            found: said,
            goal: goal.to_string(),
            reached: if is_reached { "yes" } else { "**no**" }.to_owned(),
            ..Row::default()
        });
    }

    /// Adds a figure that nothing is asked of.
    pub(crate) fn fact(&mut self, figure: impl Into<String>, said: impl Into<String>) {
        self.0.push(Row {
            figure: figure.into(),
            found: said.into(),
            ..Row::default()
        });
    }

    /// Adds a figure next to somebody else's, and how many times the other one it is, or the other
    /// it, whichever is above 1 where we are better.
    pub(crate) fn beside(
        &mut self,
        figure: impl Into<String>,
        found: String,
        beside: String,
        ratio: f64,
    ) {
        self.0.push(Row {
            figure: figure.into(),
            found,
            beside,
            ratio: match ratio {
                ratio if ratio >= 10.0 => format!("{ratio:.0} ×"),
                ratio => format!("{ratio:.2} ×"),
            },
            ..Row::default()
        });
    }

    /// Adds a row for a part that could not be measured.
    pub(crate) fn failed(&mut self, part: &str, why: &str) {
        self.0.push(Row {
            figure: part.to_owned(),
            found: format!("could not be measured: {why}").replace(['\n', '|'], " "),
            reached: "not measured".to_owned(),
            ..Row::default()
        });
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Goal::AtMost(most, unit) => write!(f, "≤ {most} {unit}"),
            Goal::AtLeast(least, unit) => write!(f, "≥ {least} {unit}"),
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
            let cells = [
                &row.figure,
                &row.found,
                &row.beside,
                &row.ratio,
                &row.goal,
                &row.reached,
            ];
            for cell in cells {
                let cell = if cell.is_empty() { "—" } else { cell };
                write!(f, "| {cell} ")?;
            }
            writeln!(f, "|")?;
        }
        Ok(())
    }
}
