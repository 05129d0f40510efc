//! A sheet as **JUnit**'s XML. Readers differ: GitLab shows a failure's text and not its `message`,
//! and drops a second case of the same name, so both hold the sentence and names are unique.

use super::Mark;
use super::Outcome;
use super::Sheet;
use super::Status;
use super::shown;

/// GitLab refuses a file of 30 MB.
const LARGEST: usize = 29_000_000;

impl Sheet {
    /// The sheet as JUnit's XML, in the dialect that GitLab, Jenkins and GitHub's actions read.
    pub fn junit(&self) -> String {
        shown::fitted(LARGEST, |room| text(self, room))
    }
}

/// The whole document.
fn text(sheet: &Sheet, room: usize) -> String {
    let mut suites = String::new();
    let mut total = Counts::default();
    for own in sheet.exercises.chunk_by(|a, b| a.dir == b.dir) {
        let mut counts = Counts::default();
        let cases: String = own
            .iter()
            .map(|mark| cases(sheet, mark, room, &mut counts))
            .collect();
        let name = own.first().and_then(|mark| mark.dir.as_deref());
        suites.push_str(&format!(
            " <testsuite name=\"{}\" {} skipped=\"{}\" timestamp=\"{}\">\n{cases} </testsuite>\n",
            escaped(name.unwrap_or("exercises")),
            counts.attributes(),
            counts.skipped,
            sheet.graded_at
        ));
        total.add(&counts);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"{}\" {}>\n{suites}</testsuites>\n",
        escaped(sheet.course.id.as_deref().unwrap_or("course")),
        total.attributes()
    )
}

/// The name of the case that is the exercise itself; no test in Rust is called so.
const WHOLE: &str = "(exercise)";

#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Counts {
    fn add(&mut self, other: &Counts) {
        self.tests += other.tests;
        self.failures += other.failures;
        self.errors += other.errors;
        self.skipped += other.skipped;
    }

    fn attributes(&self) -> String {
        format!(
            "tests=\"{}\" failures=\"{}\" errors=\"{}\"",
            self.tests, self.failures, self.errors
        )
    }
}

/// The cases of one exercise: the exercise itself, and its tests where they ran.
fn cases(sheet: &Sheet, mark: &Mark, room: usize, counts: &mut Counts) -> String {
    let dir = mark.dir.as_deref().unwrap_or("exercises");
    // A dot parts the levels of a class's name.
    let learner = shown::name(&sheet.learner).replace('.', "_");
    let class = escaped(&format!("{learner}.{dir}.{}", mark.id));
    let file = escaped(&shown::file(mark));
    let word = mark.status.word();
    let own = mark.tests.iter().map(|test| {
        let element = match test.status {
            Outcome::Pass => None,
            Outcome::Fail => Some("failure"),
            Outcome::Error => Some("error"),
        };
        let said = shown::shown(test.message.as_deref().unwrap_or(word), room);
        (shown::name(&test.name), element, said, String::new())
    });
    let time = format!(" time=\"{:.3}\"", shown::seconds(mark));
    let whole = (
        WHOLE.to_owned(),
        element(mark.status),
        shown::reason(mark, room),
        time,
    );
    let mut text = String::new();
    for (name, element, said, time) in std::iter::once(whole).chain(own) {
        counts.tests += 1;
        let name = escaped(&name);
        text.push_str(&format!(
            "  <testcase classname=\"{class}\" name=\"{name}\" file=\"{file}\"{time}"
        ));
        match element {
            None => text.push_str("/>\n"),
            Some("skipped") => {
                counts.skipped += 1;
                text.push_str("><skipped/></testcase>\n");
            }
            Some(element) => {
                counts.failures += usize::from(element == "failure");
                counts.errors += usize::from(element == "error");
                // The first alone is a word, or where something panicked and not with what.
                let first: Vec<&str> = said.lines().take(2).collect();
                let first = escaped(&first.join(" "));
                text.push_str(&format!(
                    "><{element} type=\"{word}\" message=\"{first}\">{}</{element}></testcase>\n",
                    escaped(&said)
                ));
            }
        }
    }
    text
}

/// The element that says how an exercise ended; none where it passed.
fn element(status: Status) -> Option<&'static str> {
    match status {
        Status::Pass => None,
        Status::NotAttempted => Some("skipped"),
        Status::Fail | Status::CompileError | Status::TestsMismatch | Status::Missing => {
            Some("failure")
        }
        Status::Timeout
        | Status::Memory
        | Status::OutputLimit
        | Status::Crashed
        | Status::Incomplete
        | Status::InfraError => Some("error"),
    }
}

/// Text as XML may hold it: some characters have no form in it at all.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
