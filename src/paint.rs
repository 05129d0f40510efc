//! **Painting**: a screen, or lines, as the bytes that a terminal understands.
//!
//! Colours are decided once, here, and given along. They are a few of the sixteen that every theme
//! sets to be readable on its background; a background is never set.

use std::io;
use std::io::IsTerminal;
use std::io::Write;

use clap::ValueEnum;

use crate::error::Error;
use crate::screen::Line;
use crate::screen::Screen;
use crate::screen::Size;
use crate::screen::Span;
use crate::screen::Style;

/// Whether colours, and the links that go with them, are painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// They are.
    On,
    /// Nothing but text is.
    Off,
}

/// What the learner wants (`--color`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ColourChoice {
    /// Colours on a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Colours everywhere.
    Always,
    /// No colours.
    Never,
}

impl Colours {
    /// Decides for an output, by the choice, the environment and what the output is.
    pub fn decide(choice: ColourChoice, out: &impl IsTerminal) -> Colours {
        let lookup = |name: &str| {
            let value = std::env::var_os(name)?;
            (!value.is_empty()).then(|| value.to_string_lossy().into_owned())
        };
        Colours::by(choice, lookup, out.is_terminal())
    }

    /// The rules, the first that applies: no-color.org and bixense.com/clicolors.
    fn by(
        choice: ColourChoice,
        lookup: impl Fn(&str) -> Option<String>,
        is_terminal: bool,
    ) -> Colours {
        let is_set = |name: &str| lookup(name).is_some_and(|value| value != "0");
        let is = |name: &str, value: &str| lookup(name).as_deref() == Some(value);
        let rules = [
            (choice == ColourChoice::Always, Colours::On),
            (choice == ColourChoice::Never, Colours::Off),
            // Any value counts, `0` too.
            (lookup("NO_COLOR").is_some(), Colours::Off),
            (is_set("CLICOLOR_FORCE"), Colours::On),
            (!is_terminal, Colours::Off),
            (is("CLICOLOR", "0"), Colours::Off),
            (is("TERM", "dumb"), Colours::Off),
        ];
        let rule = rules.into_iter().find(|(applies, _)| *applies);
        rule.map_or(Colours::On, |(_, colours)| colours)
    }
}

/// Ends every style.
const PLAIN: &str = "\x1b[0m";

/// What turns a style on. A background, or a colour that is bright, is unreadable in some theme.
fn sequence(style: Style) -> &'static str {
    match style {
        Style::Plain | Style::Raw => "",
        Style::Dim => "\x1b[2m",
        Style::Bold | Style::Key => "\x1b[1m",
        Style::Good => "\x1b[32m",
        Style::Bad => "\x1b[31m",
        Style::Note => "\x1b[36m",
        Style::Selected => "\x1b[7m",
    }
}

/// A screen as one piece, to be written at once: nothing is cleared before it is painted over, so
/// nothing flickers, and a terminal that knows how shows it only when it is whole.
pub fn frame(screen: &Screen, size: Size, colours: Colours) -> Vec<u8> {
    let mut painted = "\x1b[?2026h\x1b[H".to_owned();
    for (row, line) in screen.lines().iter().enumerate() {
        if row > 0 {
            painted.push_str("\r\n");
        }
        paint_line(&mut painted, line, colours);
        // The cursor never goes beyond the last column, so there it would clear what it painted.
        if line.width() < size.columns {
            painted.push_str("\x1b[K");
        }
    }
    if screen.lines().is_empty() {
        painted.push_str("\x1b[J");
    } else if screen.lines().len() < size.rows {
        painted.push_str("\r\n\x1b[J");
    }
    painted.push_str("\x1b[?2026l");
    painted.into_bytes()
}

/// Lines as text for an output that is not a screen.
pub fn text(lines: &[Line], colours: Colours) -> String {
    let mut painted = String::new();
    for line in lines {
        match colours {
            Colours::On => paint_line(&mut painted, line, colours),
            Colours::Off => painted.push_str(&line.plain()),
        }
        painted.push('\n');
    }
    painted
}

fn paint_line(painted: &mut String, line: &Line, colours: Colours) {
    for span in &line.0 {
        match colours {
            Colours::On => paint_span(painted, span),
            Colours::Off => painted.push_str(&console::strip_ansi_codes(span.text())),
        }
    }
}

fn paint_span(painted: &mut String, span: &Span) {
    let link = |target| ["\x1b]8;;", target, "\x1b\\"].concat();
    if let Some(target) = span.target() {
        painted.push_str(&link(target));
    }
    painted.push_str(sequence(span.style()));
    painted.push_str(span.text());
    if span.style() != Style::Plain {
        painted.push_str(PLAIN);
    }
    if span.target().is_some() {
        painted.push_str(&link(""));
    }
}

/// What became of something printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Printed {
    /// It was written.
    Whole,
    /// Nobody reads any more (`goferris list | head`), which is not an error but the end.
    ReaderGone,
}

/// Prints text; its colours only if they are on.
pub fn print(out: &mut impl Write, text: &str, colours: Colours) -> Result<Printed, Error> {
    let text = match colours {
        Colours::On => text.into(),
        Colours::Off => console::strip_ansi_codes(text),
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(Printed::Whole),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Printed::ReaderGone),
        Err(source) => Err(Error::Write {
            path: "standard output".into(),
            source,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a terminal shows after some frames.
    fn shown(frames: &[Vec<u8>], size: Size) -> vt100::Parser {
        let mut terminal = vt100::Parser::new(size.rows as u16, size.columns as u16, 0);
        for frame in frames {
            // As the terminal hand sets it: what is too long is cut.
            terminal.process(b"\x1b[?7l");
            terminal.process(frame);
        }
        terminal
    }

    fn screen(lines: &[&str], size: Size) -> Screen {
        let lines = lines.iter().map(|line| Line::new(Style::Plain, line));
        Screen::new(lines.collect(), size)
    }

    #[test]
    fn a_frame_covers_whatever_was_there() {
        let size = Size::new(10, 3);
        let frame_of = |lines: &[&str]| frame(&screen(lines, size), size, Colours::On);
        let full = ["0123456789", "0123456789", "0123456789"];
        for lines in [&["ab", "", "c"][..], &["ab"], &[], &full, &["0123456789"]] {
            let terminal = shown(&[frame_of(&full), frame_of(lines)], size);
            assert_eq!(terminal.screen().contents(), lines.join("\n").trim_end());
        }
    }

    #[test]
    fn a_full_line_does_not_clear_its_own_last_column() {
        let size = Size::new(4, 1);
        let painted = frame(&screen(&["abcd"], size), size, Colours::Off);
        let painted = String::from_utf8(painted).unwrap();
        assert_eq!(painted, "\x1b[?2026h\x1b[Habcd\x1b[?2026l");
    }

    #[test]
    fn a_style_ends_with_its_span() {
        let line = Line(vec![
            Span::new(Style::Raw, "\x1b[31mred"),
            Span::new(Style::Plain, "a"),
            Span::new(Style::Good, "b"),
            Span::new(Style::Plain, "c").linked("file:///c"),
        ]);
        let text = text(&[line], Colours::On);
        let red = "\x1b[31mred\x1b[0m";
        let link = "\x1b]8;;file:///c\x1b\\c\x1b]8;;\x1b\\";
        assert_eq!(text, format!("{red}a\x1b[32mb\x1b[0m{link}\n"));
    }

    #[test]
    fn without_colours_only_the_cursor_moves() {
        let size = Size::new(20, 2);
        let line = Line(vec![
            Span::new(Style::Raw, "\x1b[31mred\x1b[0m"),
            Span::new(Style::Bad, " b").linked("file:///b"),
        ]);
        let screen = Screen::new(vec![line], size);
        let painted = frame(&screen, size, Colours::Off);
        assert_eq!(
            String::from_utf8(painted).unwrap(),
            "\x1b[?2026h\x1b[Hred b\x1b[K\r\n\x1b[J\x1b[?2026l"
        );
        assert_eq!(text(screen.lines(), Colours::Off), "red b\n");
    }

    #[test]
    fn colours_follow_the_choice_then_the_environment_then_the_output() {
        use ColourChoice::*;
        let by = |choice, env: &[(&str, &str)], is_terminal| {
            let lookup = |name: &str| {
                let found = env.iter().find(|(known, _)| *known == name)?;
                Some(found.1.to_owned())
            };
            Colours::by(choice, lookup, is_terminal)
        };
        assert_eq!(by(Auto, &[], true), Colours::On);
        assert_eq!(by(Auto, &[], false), Colours::Off);
        assert_eq!(by(Always, &[("NO_COLOR", "1")], false), Colours::On);
        assert_eq!(by(Never, &[("CLICOLOR_FORCE", "1")], true), Colours::Off);
        assert_eq!(by(Auto, &[("NO_COLOR", "0")], true), Colours::Off);
        assert_eq!(by(Auto, &[("CLICOLOR_FORCE", "1")], false), Colours::On);
        assert_eq!(by(Auto, &[("CLICOLOR_FORCE", "0")], false), Colours::Off);
        assert_eq!(by(Auto, &[("CLICOLOR", "0")], true), Colours::Off);
        assert_eq!(by(Auto, &[("TERM", "dumb")], true), Colours::Off);
    }

    #[test]
    fn a_reader_that_is_gone_is_the_end_and_a_full_disk_is_an_error() {
        struct Broken(io::ErrorKind);
        impl Write for Broken {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(self.0.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let print_to = |kind| print(&mut Broken(kind), "a", Colours::Off);
        let gone = print_to(io::ErrorKind::BrokenPipe).unwrap();
        assert_eq!(gone, Printed::ReaderGone);
        assert!(print_to(io::ErrorKind::StorageFull).is_err());
    }

    #[test]
    fn what_is_printed_keeps_its_tabs_and_loses_its_colours() {
        let mut out = Vec::new();
        let printed = print(&mut out, "\tx := 1\x1b[31m!\x1b[0m\n", Colours::Off).unwrap();
        assert_eq!(
            (printed, out.as_slice()),
            (Printed::Whole, &b"\tx := 1!\n"[..])
        );
    }
}
