//! A **screen** is what the learner sees: lines of spans, as many as fit and none too wide.
//!
//! It is plain data. `view` makes it, a hand paints it, tests read it as text.

use crate::text;

/// How large the terminal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Size {
    /// Characters in a line.
    pub columns: usize,
    /// Lines.
    pub rows: usize,
}

impl Size {
    /// A size; nothing is smaller than one character.
    pub fn new(columns: usize, rows: usize) -> Size {
        Size {
            columns: columns.max(1),
            rows: rows.max(1),
        }
    }
}

/// How a span looks. A style only underlines what the text says, since it may not be seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// As the terminal has it.
    #[default]
    Plain,
    /// What may be overlooked.
    Dim,
    /// What must not be overlooked.
    Bold,
    /// Solved (green).
    Good,
    /// Not solved (red).
    Bad,
    /// Something of ours: a note, a notice, a hint (cyan).
    Note,
    /// A key to press (bold).
    Key,
    /// The row that is selected (reversed).
    Selected,
    /// The text holds its own colours as escape sequences, and no others.
    Raw,
}

/// A piece of a line in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    text: String,
    style: Style,
    target: Option<String>,
}

impl Span {
    /// A piece of text. Escape sequences and control characters in it are taken out.
    pub fn new(style: Style, text: &str) -> Span {
        Span {
            text: match style {
                Style::Raw => text::clean(text),
                _ => text::plain(text),
            }
            .replace('\n', " "),
            style,
            target: None,
        }
    }

    /// The same piece as a link to a target (`file:///…`), which a terminal may open on a click.
    #[must_use]
    pub fn linked(mut self, target: &str) -> Span {
        let target: String = target.chars().filter(|c| !c.is_control()).collect();
        self.target = (!target.is_empty()).then_some(target);
        self
    }

    /// The text; with escape sequences only if the style is [`Style::Raw`].
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The style.
    pub fn style(&self) -> Style {
        self.style
    }

    /// Where it leads.
    pub fn target(&self) -> Option<&str> {
        self.target.as_deref()
    }

    /// Its width in columns.
    pub fn width(&self) -> usize {
        text::width(&self.text)
    }
}

/// One line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// A line in one style.
    pub fn new(style: Style, text: &str) -> Line {
        Line(vec![Span::new(style, text)])
    }

    /// Its width in columns.
    pub fn width(&self) -> usize {
        self.0.iter().map(Span::width).sum()
    }

    /// Its text without colours and without spaces at the end.
    pub fn plain(&self) -> String {
        let text: String = self.0.iter().map(|s| text::plain(&s.text)).collect();
        text.trim_end().to_owned()
    }

    /// The line, cut to a width; a cut shows as `…`.
    #[must_use]
    fn cut(self, columns: usize) -> Line {
        if self.width() <= columns {
            return self;
        }
        let mut room = columns;
        let mut spans = Vec::new();
        for mut span in self.0 {
            let width = span.width();
            if width >= room {
                // What follows is cut off, so the mark is due even where this span just fits.
                span.text = text::cut(&format!("{} ", span.text), room);
                spans.push(span);
                break;
            }
            room -= width;
            spans.push(span);
        }
        Line(spans)
    }
}

/// Which part of a long text is on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// The first line on the screen, from 0.
    pub top: usize,
    /// How many lines fit.
    pub page: usize,
    /// How many there are.
    pub total: usize,
}

/// What is to be seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Screen {
    lines: Vec<Line>,
    extent: Extent,
}

impl Screen {
    /// A screen of that size: lines that are too wide are cut, lines that are too many are left out.
    pub fn new(lines: Vec<Line>, size: Size) -> Screen {
        let lines = lines.into_iter().take(size.rows);
        Screen {
            lines: lines.map(|line| line.cut(size.columns)).collect(),
            extent: Extent::default(),
        }
    }

    /// The same screen, which shows this part of a longer text.
    #[must_use]
    pub fn showing(self, extent: Extent) -> Screen {
        Screen { extent, ..self }
    }

    /// Which part of a longer text it shows.
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// The lines, from the top.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The screen as text, for pipes and tests.
    pub fn plain(&self) -> String {
        self.lines.iter().map(|l| l.plain() + "\n").collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_never_larger_than_its_size() {
        let line = Line(vec![
            Span::new(Style::Bold, "moved_string"),
            Span::new(Style::Raw, " \x1b[31mnot solved\x1b[0m"),
        ]);
        let screen = |columns, rows| {
            let lines = vec![line.clone(), Line::default(), line.clone()];
            Screen::new(lines, Size::new(columns, rows)).plain()
        };
        assert_eq!(screen(40, 2), "moved_string not solved\n\n");
        assert_eq!(screen(15, 1), "moved_string n…\n");
        assert_eq!(screen(12, 1), "moved_strin…\n");
        assert_eq!(screen(0, 0), "…\n");
    }

    #[test]
    fn a_span_holds_no_escape_unless_it_is_raw_and_then_only_colours() {
        let text = "\x1b[31ma\x1b[2J\nb";
        assert_eq!(Span::new(Style::Plain, text).text(), "a b");
        assert_eq!(Span::new(Style::Raw, text).text(), "\x1b[31ma b");
    }

    #[test]
    fn a_link_counts_only_its_text() {
        let span = Span::new(Style::Plain, "a.rs").linked("file:///a\x1b.rs");
        assert_eq!((span.width(), span.target()), (4, Some("file:///a.rs")));
    }
}
