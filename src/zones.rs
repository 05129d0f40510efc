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
    // Lines of the given zone that can stand for its beginning: in column 0, and not a bare brace.
    let code = given
        .lines()
        .filter(|line| !line.starts_with("//") && !line.starts_with([' ', '\t']))
        .find(|line| line.len() > 2)
        .unwrap_or(given);
    line_starts(text)
        .find(|at| text[*at..].lines().next() == Some(code))
        .unwrap_or(text.len())
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
    let mut pending = false;
    let mut ignored = false;
    for line in text.lines().map(str::trim_start) {
        if is_test_attribute(line) {
            pending = true;
        }
        ignored |= pending && line.starts_with("#[ignore");
        if pending && let Some(name) = function_name(line) {
            if !ignored {
                names.push(name.to_owned());
            }
            (pending, ignored) = (false, false);
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
    // #[test]
    fn helper() {}
";
        assert_eq!(test_names(text), ["a", "b", "d", "e"]);
    }
}
