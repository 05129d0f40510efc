//! An exercise file has two **zones**: above, the learner's; below, what is **given**: the types and
//! the tests, which belong to the course.
//!
//! Checking always puts the pristine given zone under the learner's text, so that tests that were
//! deleted, weakened or broken by accident never decide anything.

/// The line that divides the zones.
pub const MARKER: &str = "// ---- given: goferris restores everything below this line ----";

/// How the marker begins, for a line that was edited by accident.
const MARKER_START: &str = "// ---- given";

/// In a course without markers the given zone starts at the first of these in column 0.
const TEST_START: &str = "#[cfg(test)]";

/// The two zones of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zones<'a> {
    /// The learner's.
    pub learner: &'a str,
    /// The given zone with its first line, the marker or the `#[cfg(test)]`; empty if there is none.
    pub given: &'a str,
}

/// Divides a course's own text, which is as the author wrote it.
pub fn split(text: &str) -> Zones<'_> {
    let at = line_starts(text)
        .find(|at| text[*at..].lines().next() == Some(MARKER))
        .or_else(|| line_starts(text).find(|at| text[*at..].starts_with(TEST_START)))
        .unwrap_or(text.len());
    Zones {
        learner: &text[..at],
        given: &text[at..],
    }
}

/// A learner's text with the course's given zone under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grafted {
    /// What is compiled.
    pub text: String,
    /// The first line of the given zone in it, counted from 1; one past the end if there is none.
    pub given_line: usize,
    /// Whether the learner's file held the given zone as it should be.
    pub was_intact: bool,
}

/// Puts the pristine `given` zone under the learner's part of `text`.
///
/// The learner's part ends where the given zone visibly begins: at the marker, whole or damaged;
/// else at the given zone's own first line of code; else it is the whole text.
pub fn graft(text: &str, given: &str) -> Grafted {
    if given.is_empty() {
        return Grafted {
            text: text.to_owned(),
            given_line: text.lines().count() + 1,
            was_intact: true,
        };
    }
    let at = learners_end(text, given);
    let was_intact = same_lines(&text[at..], given);
    let mut grafted = text[..at].to_owned();
    if !grafted.is_empty() && !grafted.ends_with('\n') {
        grafted.push('\n');
    }
    let given_line = grafted.lines().count() + 1;
    grafted.push_str(given);
    Grafted {
        text: grafted,
        given_line,
        was_intact,
    }
}

/// Where the learner's part of an edited text ends, in bytes.
pub fn learners_end(text: &str, given: &str) -> usize {
    let starts_with = |at: &usize, start: &str| text[*at..].starts_with(start);
    if given.starts_with(MARKER_START)
        && let Some(at) = line_starts(text).find(|at| starts_with(at, MARKER_START))
    {
        return at;
    }
    // Its first lines, together: one alone (`#[cfg(test)]`) may well stand in the learner's part.
    let code: Vec<&str> = given
        .lines()
        .skip_while(|line| line.starts_with(MARKER_START) || line.is_empty())
        .take(BEGINNING)
        .collect();
    line_starts(text)
        .filter(|at| {
            text[*at..]
                .lines()
                .take(code.len())
                .eq(code.iter().copied())
        })
        .last()
        .unwrap_or(text.len())
}

/// So many lines are the beginning of a given zone whose marker is gone.
const BEGINNING: usize = 3;

/// The text as it is compiled: a fence keeps the learner's part from reaching into the given zone.
///
/// An attribute or a macro above the zones' border would otherwise do so: a last line `#[cfg(any())]`
/// takes away the first given item, and a `macro_rules! assert_eq` what the tests assert. The fence
/// stands on the given zone's first line, so that no line moves.
pub fn fenced(text: &str, given_line: usize) -> String {
    let border = line_starts(text).nth(given_line.saturating_sub(1));
    let Some(border) = border.filter(|at| *at > 0) else {
        return text.to_owned();
    };
    let (learner, given) = text.split_at(border);
    let mut fenced = format!("{learner}const _: () = (); ");
    if learner.contains("macro_rules") {
        for name in [
            "assert",
            "assert_eq",
            "assert_ne",
            "matches",
            "panic",
            "unreachable",
        ] {
            fenced.push_str(&format!(
                "#[allow(unused_macros)] macro_rules! {name} {{ ($($t:tt)*) => {{ ::std::{name}!($($t)*) }} }} "
            ));
        }
    }
    fenced.push_str(given);
    fenced
}

/// Whether two texts have the same lines, whatever their line endings and blank lines at the end.
pub fn same_lines(a: &str, b: &str) -> bool {
    a.trim_end().lines().eq(b.trim_end().lines())
}

/// The names of the tests in a course's own text, in their order.
///
/// The text is the author's and formatted by rustfmt, so an attribute stands on its own line and
/// the function follows; tests inside a macro's body are not seen. `#[ignore]`d tests do not run and
/// do not count.
pub fn test_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_test = false;
    let mut is_ignored = false;
    for line in text.lines().map(str::trim_start) {
        is_test |= is_test_attribute(line);
        is_ignored |= line.starts_with("#[ignore");
        if let Some(name) = function_name(line) {
            if is_test && !is_ignored {
                names.push(name.to_owned());
            }
            (is_test, is_ignored) = (false, false);
        }
    }
    names
}

/// `#[test]`, and what other crates call theirs: `#[tokio::test(start_paused = true)]`.
fn is_test_attribute(line: &str) -> bool {
    let Some(path) = line.strip_prefix("#[") else {
        return false;
    };
    let path = path.split(['(', ']']).next().unwrap_or("");
    path == "test" || path.ends_with("::test")
}

/// The name in `fn name(`, whatever stands before the `fn` on its line.
fn function_name(line: &str) -> Option<&str> {
    let line = line.split("//").next().unwrap_or("");
    let (before, after) = line.split_once("fn ")?;
    let starts_a_word = before.is_empty() || before.ends_with([' ', ']']);
    let end = after.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
    (starts_a_word && end > 0).then(|| &after[..end])
}

/// The byte offsets at which lines start.
fn line_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(0)
        .chain(text.match_indices('\n').map(|(i, _)| i + 1))
        .filter(|at| *at < text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIVEN: &str = "// ---- given: goferris restores everything below this line ----
pub struct Token;

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_one() {}
}
";

    fn file(learner: &str) -> String {
        format!("{learner}\n{GIVEN}")
    }

    #[test]
    fn the_marker_divides_and_without_it_the_tests_do() {
        let text = file("fn main() {}\n");
        assert_eq!(split(&text).learner, "fn main() {}\n\n");
        assert_eq!(split(&text).given, GIVEN);
        let plain = "fn main() {}\n\n#[cfg(test)]\nmod tests {}\n";
        assert_eq!(split(plain).given, "#[cfg(test)]\nmod tests {}\n");
        assert_eq!(split("fn main() {}").given, "");
    }

    #[test]
    fn an_untouched_given_zone_is_intact_whatever_the_line_endings() {
        let text = file("fn main() {}\n");
        assert!(graft(&text, GIVEN).was_intact);
        assert!(graft(&text.replace('\n', "\r\n"), GIVEN).was_intact);
        assert_eq!(graft(&text, GIVEN).text, text);
        assert_eq!(graft(&text, GIVEN).given_line, 3);
    }

    #[test]
    fn whatever_is_done_to_the_given_zone_it_comes_back_once() {
        let learner = "fn main() {}\n";
        let whole = file(learner);
        let damaged = [
            learner.to_owned(),
            whole.replace("fn it_is_one() {}", "fn it_is_one() { return; }"),
            whole.replace("    #[test]\n", ""),
            whole.replace(MARKER, "// ---- given: goferris restores"),
            whole.replace(&format!("{MARKER}\n"), ""),
            whole[..whole.len() - 20].to_owned(),
            learner.trim_end().to_owned(),
        ];
        for text in damaged {
            let grafted = graft(&text, GIVEN);
            assert!(!grafted.was_intact, "{text}");
            assert_eq!(
                grafted.text.matches("pub struct Token").count(),
                1,
                "{text}"
            );
            assert!(grafted.text.ends_with(GIVEN), "{text}");
            assert!(grafted.text.starts_with(learner), "{text}");
        }
    }

    #[test]
    fn a_test_of_the_learners_own_does_not_cut_their_file() {
        let given = "#[cfg(test)]\nmod tests {\n    use super::*;\n}\n";
        let learner = "#[cfg(test)]\nconst LIMIT: i32 = 4;\nfn main() {}\n\n";
        let grafted = graft(&format!("{learner}{given}"), given);
        assert!(grafted.was_intact);
        assert_eq!(grafted.text, format!("{learner}{given}"));
    }

    #[test]
    fn a_fence_stands_between_the_zones_and_moves_no_line() {
        let text = file("macro_rules! assert_eq { () => {} }\n#[cfg(any())]\n");
        let line = graft(&text, GIVEN).given_line;
        let fenced = fenced(&text, line);
        assert_eq!(fenced.lines().count(), text.lines().count());
        let border = fenced.lines().nth(line - 1).unwrap();
        assert!(border.starts_with("const _: () = ();"), "{border}");
        assert!(border.contains("macro_rules! assert_eq"), "{border}");
        assert!(border.ends_with(MARKER), "{border}");
        assert_eq!(super::fenced("fn main() {}\n", 2), "fn main() {}\n");
    }

    #[test]
    fn an_empty_file_is_the_given_zone_alone() {
        let grafted = graft("", GIVEN);
        assert_eq!((grafted.text.as_str(), grafted.given_line), (GIVEN, 1));
    }

    #[test]
    fn tests_are_counted_by_name() {
        let text = "
#[test]
fn a() {}
    #[tokio::test(start_paused = true)]
    async fn b() {
    }
    #[test]
    #[ignore = \"slow\"]
    fn c() {}
    #[test]
    #[should_panic]
    fn d() {}
    #[test] fn e() {}
    #[ignore]
    #[test]
    fn f() {}
    // #[test]
    fn helper() {}
";
        assert_eq!(test_names(text), ["a", "b", "d", "e"]);
    }
}
