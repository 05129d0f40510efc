//! What is due for a review, and what is said when one begins or is given up.

use crate::course::Exercise;
use crate::error::count;
use crate::progress::Review;
use crate::recall::INTERVALS;
use crate::recall::MANY;
use crate::recall::Recall;
use crate::recall::Turn;
use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::view::clock;
use crate::view::column::Column;
use crate::view::fitted;
use crate::view::head;

/// From this width on there is room for what it cost and for the step.
const WIDE: usize = 64;

/// All turns, the dearest of those that are due first.
pub fn recall(recall: &Recall, now: u64, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    if let Some(name) = &recall.review {
        column.say(
            Style::Bold,
            &format!(
                "{name} is in review. `goferris` goes on with it, `goferris review --stop` gives it up."
            ),
        );
        column.gap();
    }
    if recall.exercises.is_empty() {
        let none = if recall.review.is_some() {
            "Nothing else is to come back."
        } else {
            "There is nothing to review yet. A solved exercise that cost you an error comes back a day later."
        };
        column.say(Style::Plain, none);
        return fitted(column.into_lines(), columns);
    }
    let name = |turn: &Turn| turn.name.chars().count();
    let widest = recall.exercises.iter().map(name).max().unwrap_or(0).max(8);
    let head = row("due", "exercise", widest, ["errors cost", "step"], columns);
    column.push(vec![Span::new(Style::Bold, &head)]);
    for turn in &recall.exercises {
        let (when, style) = when(turn, now);
        let step = step(turn);
        let cost = clock::spent(turn.cost_ms);
        let row = row(&when, &turn.name, widest, [&cost, &step], columns);
        column.push(vec![Span::new(style, &row)]);
    }
    column.gap();
    column.say(Style::Note, &rules());
    fitted(column.into_lines(), columns)
}

fn row(due: &str, name: &str, widest: usize, more: [&str; 2], columns: usize) -> String {
    let [cost, step] = more;
    if columns < WIDE {
        return format!("{due:<15}  {name}");
    }
    format!("{due:<15}  {name:<widest$}  {cost:<11}  {step}")
}

fn when(turn: &Turn, now: u64) -> (String, Style) {
    if !turn.due {
        return (
            format!("in {}", clock::ahead(now, turn.due_at)),
            Style::Plain,
        );
    }
    match clock::ago(now, turn.due_at).as_str() {
        "just now" => ("now".to_owned(), Style::Good),
        ago => (ago.to_owned(), Style::Good),
    }
}

/// `2 of 5 (3 days)`
fn step(turn: &Turn) -> String {
    let days = usize::try_from(turn.interval_days).unwrap_or(usize::MAX);
    format!(
        "{} of {} ({})",
        turn.step,
        INTERVALS.len(),
        count(days, "day")
    )
}

/// How the intervals go.
fn rules() -> String {
    let days: Vec<String> = INTERVALS.iter().map(u64::to_string).collect();
    let days = days.join(", ");
    format!(
        "`goferris review` brings the first one back that is due, `goferris review NAME` any of them. \
         After {days} days it is due again: a passed review goes a step on, one with a hint or more \
         than {MANY} failed checks goes a step back."
    )
}

/// What is said when a review begins; `kept` is where the learner's text is, if there was one.
pub fn brought_back(
    exercise: &Exercise,
    turn: Option<&Turn>,
    root: &str,
    kept: Option<&str>,
    columns: usize,
) -> Vec<Line> {
    let mut column = Column::new(columns);
    column.push(vec![
        Span::new(Style::Bold, &exercise.name),
        Span::new(Style::Plain, " is back: "),
        head::file(exercise, root),
    ]);
    if let Some(turn) = turn {
        let cost = match turn.cost_ms {
            0 => String::new(),
            ms => format!(" Its errors have cost you {} so far.", clock::spent(ms)),
        };
        column.say(Style::Plain, &format!("Step {}.{cost}", step(turn)));
    }
    if let Some(kept) = kept {
        column.say(Style::Plain, &format!("Your text is kept in {kept}"));
    }
    column.gap();
    column.say(
        Style::Note,
        "`goferris` goes on with it, and afterwards where you were; in one that runs already, press l \
         to go there. `goferris review --stop` gives it up and brings your text back.",
    );
    column.into_lines()
}

/// What is said when a review is given up; `kept` is where the text is that was written meanwhile.
pub fn given_up(review: &Review, kept: Option<&str>, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    let name = &review.exercise;
    let text = match review.kept {
        Some(_) => "your text is back, and it counts as solved",
        None => "it counts as solved, and its file stays as it is",
    };
    let sentence = format!("The review of {name} is given up: {text}.");
    column.say(Style::Plain, &sentence);
    if let Some(kept) = kept {
        column.say(
            Style::Plain,
            &format!("What you wrote meanwhile is kept in {kept}"),
        );
    }
    column.into_lines()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Entry;
    use crate::recall::DAY_MS;
    use crate::report::SCHEMA;
    use crate::sample;

    fn turn(name: &str, due: bool, due_at: u64) -> Turn {
        Turn {
            name: name.to_owned(),
            dir: None,
            due,
            due_at,
            solved_at: 0,
            step: 2,
            interval_days: 3,
            cost_ms: 90_000,
        }
    }

    fn two() -> Recall {
        Recall {
            schema: SCHEMA,
            course: None,
            review: None,
            intervals_days: INTERVALS,
            exercises: vec![
                turn("moved_string", true, 3 * DAY_MS),
                turn("hello", false, 6 * DAY_MS),
            ],
        }
    }

    fn text(recalled: &Recall, columns: usize) -> String {
        let lines = recall(recalled, 5 * DAY_MS, columns);
        lines.iter().map(|l| l.plain() + "\n").collect()
    }

    #[test]
    fn what_is_due_and_what_will_be_is_a_table() {
        let wide = "\
due              exercise      errors cost  step
2 days ago       moved_string  1 min        2 of 5 (3 days)
in 1 day         hello         1 min        2 of 5 (3 days)

`goferris review` brings";
        assert!(
            text(&two(), usize::MAX).starts_with(wide),
            "{}",
            text(&two(), 80)
        );
        let narrow = "\
due              exercise
2 days ago       moved_string
in 1 day         hello
";
        assert!(text(&two(), 40).starts_with(narrow), "{}", text(&two(), 40));
    }

    #[test]
    fn a_review_at_hand_is_told_and_so_is_nothing_at_all() {
        let mut none = Recall {
            exercises: vec![],
            ..two()
        };
        assert!(text(&none, 80).starts_with("There is nothing to review yet."));
        none.review = Some("hello".to_owned());
        assert!(text(&none, 80).starts_with("hello is in review."));
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for columns in 1..=200 {
            let lines = recall(&two(), 0, columns);
            assert!(lines.iter().all(|l| l.width() <= columns), "{columns}");
        }
    }

    #[test]
    fn a_learner_reads_where_their_text_is() {
        let exercise = sample::exercise("hello", None);
        let lines = brought_back(
            &exercise,
            Some(&turn("hello", true, 0)),
            "/c",
            Some("b/x.rs"),
            80,
        );
        let text: String = lines.iter().map(|l| l.plain() + "\n").collect();
        assert!(text.contains("Your text is kept in b/x.rs\n"), "{text}");
        assert!(
            text.contains("Step 2 of 5 (3 days). Its errors have cost you 1 min"),
            "{text}"
        );
        let mut progress = sample::solved(&["hello"]);
        progress.add(&Entry::review(0, "hello", None));
        let review = progress.review().unwrap();
        let text = given_up(review, Some("b/y.rs"), 200)[1].plain();
        assert_eq!(text, "What you wrote meanwhile is kept in b/y.rs");
    }
}
