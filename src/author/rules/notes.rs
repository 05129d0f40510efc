//! Rules for the coach's **notes**: they can be read, they are short where they stand on the screen,
//! their examples end as they say, and each is found by the mistake that it is about.

use crate::author::bench::Bench;
use crate::author::sources::Sources;
use crate::coach;
use crate::coach::Sight;
use crate::course::Course;
use crate::course::Exercise;
use crate::course::Mode;
use crate::fault::Fault;
use crate::folder;
use crate::note::Example;
use crate::note::Note;
use crate::note::brief;
use crate::problem::Problem;
use crate::symptom::Symptom;
use crate::verdict::Verdict;

use super::verdicts::told;

/// The notes' folder.
pub(in super::super) const FOLDER: &str = "notes";

/// A part's beginning has two lines on a usual screen.
const MOST_BRIEF: usize = 170;

/// A title has one line.
const MOST_TITLE: usize = 76;

/// The course's notes, in the order of their names, and what keeps others from being read.
pub(in super::super) fn read(sources: &Sources) -> (Vec<Note>, Vec<Problem>) {
    let mut notes = Vec::new();
    let mut problems = Vec::new();
    for (path, text) in sources.below(FOLDER) {
        if path.ends_with("README.md") {
            continue;
        }
        match Note::parse(path, text) {
            Ok(note) => notes.push(note),
            Err(problem) => problems.push(problem),
        }
    }
    (notes, problems)
}

/// Asks everything about one note.
pub(in super::super) fn ask(
    note: &Note,
    notes: &[Note],
    course: &Course,
    bench: &dyn Bench,
    problems: &mut Vec<Problem>,
) {
    let mut refuse = |why: String| {
        let path = format!("{FOLDER}/{}.md", note.name);
        problems.push(Problem::of_file(path, why));
    };
    if note.title.chars().count() > MOST_TITLE || note.title.ends_with('.') {
        refuse(format!(
            "its title is one line of {MOST_TITLE} characters at most, without a full stop"
        ));
    }
    for part in &note.parts[..3] {
        let brief = brief(part);
        if brief.chars().count() > MOST_BRIEF {
            refuse(format!(
                "the screen shows the first lines of a part: {MOST_BRIEF} characters at most, and not “{brief}”"
            ));
        }
    }
    for name in &note.drills {
        if course.position(name).is_none() {
            refuse(format!(
                "it says that `{name}` drills it, and there is no such exercise"
            ));
        }
    }
    let examples = note.examples();
    let is_of_faults = note
        .patterns
        .iter()
        .all(|p| p.fault.is_some() || p.exercise.is_some());
    if !is_of_faults && !examples.iter().any(|example| example.fails) {
        refuse("it has no example of its mistake: a block ```rust,compile_fail,CODE".to_owned());
    }
    for (at, example) in examples.iter().enumerate() {
        if let Some(why) = judge(note, notes, example, at, bench) {
            refuse(format!("its example {} {why}", at + 1));
        }
    }
}

/// What is wrong with an example.
fn judge(
    note: &Note,
    notes: &[Note],
    example: &Example,
    at: usize,
    bench: &dyn Bench,
) -> Option<String> {
    let code = example.code.as_deref();
    let is_lint = |code: &&str| !code.starts_with('E');
    let exercise = Exercise {
        name: format!("note_{}_{at}", note.name),
        mode: Mode::Run,
        deps: Some(example.deps.clone()),
        deny: code
            .filter(is_lint)
            .map(str::to_owned)
            .into_iter()
            .collect(),
        ..Exercise::default()
    };
    let pristine = folder::pristine(&example.text, None);
    let verdict = bench.verdict(&exercise, &pristine, &example.text);
    let report = match (&verdict, example.fails) {
        (Verdict::Solved(_), false) => return None,
        (Verdict::Unsolved(report), true) => report,
        (Verdict::Solved(_), true) => return Some("should fail, and does not".to_owned()),
        (Verdict::Unsolved(_), false) => {
            return Some(format!("should work: {}", told(&verdict)));
        }
        (Verdict::Unchecked(_), _) => return Some(told(&verdict)),
    };
    if let Some(code) = code
        && Symptom::of(report) != Some(Symptom::Code(code.to_owned()))
    {
        return Some(format!(
            "says that it fails with {code}, and does with {}",
            told(&verdict)
        ));
    }
    found(notes, &Sight::of("", report), &note.name)
}

/// Why the coach does not find the one note of that name.
fn found(notes: &[Note], sight: &Sight<'_>, wanted: &str) -> Option<String> {
    let nearest = coach::nearest(notes, sight);
    let names: Vec<&str> = nearest.iter().map(|note| note.name.as_str()).collect();
    match names.as_slice() {
        [one] if *one == wanted => None,
        [] => Some("is not found by any pattern of the note".to_owned()),
        [one] => Some(format!(
            "is taken for `{one}`: ask for more in a `[[match]]`"
        )),
        several => Some(format!("is a tie between {}", several.join(", "))),
    }
}

/// Whether somebody may have that at hand: a fault, a note, or a code that a note is for. A course
/// without notes may speak of any code.
pub(super) fn is_at_hand(word: &str, notes: &[Note]) -> bool {
    let is_for = |note: &Note| {
        let mut codes = note.patterns.iter().filter_map(|p| p.code.as_deref());
        note.name == word || codes.any(|code| code == word)
    };
    notes.is_empty() || Fault::from_word(word).is_some() || notes.iter().any(is_for)
}

/// Why the coach has no one note for what a text of the course shows; not every failed test needs
/// one, since its own message speaks.
pub(super) fn advised(notes: &[Note], exercise: &str, verdict: &Verdict) -> Option<String> {
    let Verdict::Unsolved(report) = verdict else {
        return None;
    };
    let says_it_itself = matches!(
        report.fault,
        Some(Fault::Test | Fault::Fmt | Fault::Doc | Fault::Exit | Fault::Uncounted)
    );
    match coach::nearest(notes, &Sight::of(exercise, report)).as_slice() {
        [_] => None,
        [] if notes.is_empty() || says_it_itself => None,
        [] => Some(format!("the coach has no note for {}", told(verdict))),
        several => {
            let names: Vec<&str> = several.iter().map(|note| note.name.as_str()).collect();
            Some(format!(
                "the coach cannot choose between the notes {} for {}",
                names.join(" and "),
                told(verdict)
            ))
        }
    }
}
