//! A **column** of lines that grows downwards, wrapped to its width.

use crate::screen::Line;
use crate::screen::Span;
use crate::screen::Style;
use crate::text;

/// Sentences are no wider than this, however wide the screen is: the eye loses longer lines.
const READABLE: usize = 100;

/// How many lines of a program's output are shown. The rest is seldom read and costs at each paint.
const FIRST_LINES: usize = 20;
const LAST_LINES: usize = 180;

/// Lines, one below the other.
#[derive(Debug)]
pub(super) struct Column {
    columns: usize,
    lines: Vec<Line>,
    hint: Option<usize>,
}

impl Column {
    /// An empty column.
    pub(super) fn new(columns: usize) -> Column {
        Column {
            columns: columns.max(1),
            lines: Vec::new(),
            hint: None,
        }
    }

    /// Adds sentences in one style.
    pub(super) fn say(&mut self, style: Style, sentences: &str) {
        let columns = self.columns.min(READABLE);
        let wrapped = text::wrap(&text::plain(sentences), columns);
        self.lines
            .extend(wrapped.iter().map(|line| Line::new(style, line)));
    }

    /// Adds text that keeps its colours and its line breaks.
    pub(super) fn add(&mut self, raw: &str) {
        let wrapped = text::wrap(text::clean(raw).trim_end(), self.columns);
        self.lines
            .extend(wrapped.iter().map(|line| Line::new(Style::Raw, line)));
    }

    /// Adds what a process wrote: the first and the last lines of it, if it is long.
    pub(super) fn add_output(&mut self, output: &str) {
        let count = output.lines().count();
        let skipped = count.saturating_sub(FIRST_LINES + LAST_LINES);
        for (at, line) in output.lines().enumerate() {
            if skipped > 0 && (FIRST_LINES..FIRST_LINES + skipped).contains(&at) {
                if at == FIRST_LINES {
                    self.say(Style::Dim, &format!("… {skipped} lines are left out here"));
                }
                continue;
            }
            // A single line can be a whole flood.
            let end = line
                .char_indices()
                .nth(2_000)
                .map_or(line.len(), |(at, _)| at);
            self.add_line(&line[..end]);
        }
    }

    fn add_line(&mut self, line: &str) {
        if line.is_empty() {
            self.lines.push(Line::default());
        } else {
            self.add(line);
        }
    }

    /// Adds a line that is made already.
    pub(super) fn push(&mut self, spans: Vec<Span>) {
        self.lines.push(Line(spans));
    }

    /// Adds an empty line, if there is something above it that is not empty.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// How wide it is.
    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// How many lines there are.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The newest hint begins here.
    pub(super) fn mark_hint(&mut self) {
        self.hint = Some(self.lines.len());
    }

    /// Where the newest hint begins.
    pub(super) fn hint(&self) -> Option<usize> {
        self.hint
    }

    /// The lines, without empty ones at the end.
    pub(super) fn into_lines(mut self) -> Vec<Line> {
        while self.lines.last().is_some_and(|line| line.width() == 0) {
            self.lines.pop();
        }
        self.lines
    }
}
