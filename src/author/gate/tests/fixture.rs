//! A course in memory that keeps every rule, a bench that plays the compiler, and ways to break
//! the one under the eyes of the other.

use cargo_metadata::diagnostic::Diagnostic;

use crate::author::bench::Bench;
use crate::author::gate::Asked;
use crate::author::gate::Findings;
use crate::author::gate::WithoutGo;
use crate::author::gate::check;
use crate::author::generated;
use crate::author::generated::ARCHIVE;
use crate::author::generated::NOTES;
use crate::author::locking;
use crate::author::overview;
use crate::author::overview::OVERVIEW;
use crate::author::package;
use crate::author::package::Bins;
use crate::author::sources::Sources;
use crate::course::Course;
use crate::course::Exercise;
use crate::fault::Fault;
use crate::folder::Pristine;
use crate::manifest;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::zones::MARKER;

/// A bench that reads its verdict out of the text: `solve();` solves, `// gives E0382` fails so.
pub(super) struct Fake {
    pub(super) go: bool,
    pub(super) prints: Result<&'static str, &'static str>,
}

pub(super) const FAKE: Fake = Fake {
    go: true,
    prints: Ok("6\n"),
};

fn diagnostic(level: &str, code: &str) -> Diagnostic {
    let span = serde_json::json!({
        "file_name": "a.rs", "byte_start": 0, "byte_end": 1, "line_start": 1, "line_end": 1,
        "column_start": 1, "column_end": 2, "is_primary": true, "text": [], "label": null,
        "suggested_replacement": null, "suggestion_applicability": null, "expansion": null,
    });
    serde_json::from_value(serde_json::json!({
        "message": "a message", "code": { "code": code, "explanation": null }, "level": level,
        "spans": [span], "children": [], "rendered": null,
    }))
    .unwrap()
}

/// Whether the given zone lets an empty `main`, or nothing at all, pass.
fn solves_by_mere(text: &str) -> bool {
    let has_main = text.contains("fn main() {}");
    text.contains("// mere main") && has_main || text.contains("// mere nothing") && !has_main
}

impl Bench for Fake {
    fn verdict(&self, exercise: &Exercise, _: &Pristine, text: &str) -> Verdict {
        let mut report = StageReport::new(Stage::Build, Ending::Failed { code: 1 });
        let gives = text
            .lines()
            .find_map(|line| line.trim().strip_prefix("// gives "));
        match gives {
            Some("no compiler") => {
                report.ending = Ending::NotStarted {
                    why: "no compiler".into(),
                };
            }
            Some("limit") => {
                report = StageReport::new(Stage::Test, Ending::TimedOut { limit_ms: 1 });
            }
            Some("warning") => {
                report.ending = Ending::Passed;
                report.diagnostics.push(diagnostic("warning", "unused"));
            }
            Some("warning if lax") if exercise.strict => {
                report.diagnostics.push(diagnostic("error", "unused"));
            }
            Some("warning if lax") => report.ending = Ending::Passed,
            Some(code) if code.starts_with('E') || code.contains('_') => {
                report.diagnostics.push(diagnostic("error", code));
            }
            Some(fault) => report.fault = Fault::from_word(fault),
            None if text.contains("solve();") || solves_by_mere(text) => {
                report.ending = Ending::Passed;
            }
            None => report.diagnostics.push(diagnostic("error", "E0425")),
        }
        Verdict::of(report)
    }

    fn format(&self, _: &Exercise, text: &str) -> StageReport {
        let ending = if text.contains("  unformatted") {
            Ending::Failed { code: 1 }
        } else {
            Ending::Passed
        };
        StageReport::new(Stage::Build, ending)
    }

    fn has_go(&self) -> bool {
        self.go
    }

    fn twin(&self, _: &Exercise) -> Result<String, String> {
        self.prints.map(str::to_owned).map_err(str::to_owned)
    }
}

pub(super) const STARTER: &str = "exercises/01_a/one.rs";
pub(super) const TWIN: &str = "exercises/01_a/one.go";
pub(super) const README: &str = "exercises/01_a/README.md";
pub(super) const SOLUTION: &str = "solutions/01_a/one.rs";
pub(super) const TRAP: &str = "traps/01_a/one.tempting.rs";
pub(super) const MANIFEST: &str = "info.toml";
pub(super) const PACKAGE: &str = "dev/Cargo.toml";

/// A course of one exercise that keeps every rule, in a repository like goferris' own.
pub(super) fn good() -> Sources {
    let given = format!("{MARKER}\n#[cfg(test)]\nmod tests {{\n    #[test]\n    fn a() {{}}\n}}\n");
    let mut sources = Sources::default();
    for (path, text) in [
        (
            MANIFEST,
            "format_version = 1\ncourse = \"c\"\n\n[[exercises]]\nname = \"one\"\ndir = \"01_a\"\ntask = \"Do it.\"\nexpect = \"E0382\"\ngrade = 1\nhints = [\"mild\", \"strong\"]\nseed = [\"key: phrase\"]\n",
        ),
        (
            STARTER,
            "//! one: a title\n\n// TODO: it\n// gives E0382\n\nfn main() {}\n\nGIVEN",
        ),
        (
            TWIN,
            "//go:build ignore\n\npackage main\n\nfunc main() { println(6) }\n\n// Output:\n// 6\n",
        ),
        (README, "# A\n"),
        (
            SOLUTION,
            "fn f() {\n    solve();\n}\n\nfn main() {}\n\nGIVEN",
        ),
        (
            TRAP,
            "// trap, refused by lint clippy::ptr_arg: it tempts\n// gives clippy::ptr_arg\n\nfn main() {}\n",
        ),
        ("src/built_in.rs", "//! The course.\n"),
        ("dev/Cargo.lock", "version = 4\n"),
    ] {
        sources.put(path, text.replace("GIVEN", &given));
    }
    let course = course(&sources);
    let package = package::text(&sources, &course, Bins::Authors).unwrap();
    sources.put(PACKAGE, package);
    archived(sources)
}

pub(super) fn course(sources: &Sources) -> Course {
    manifest::parse(sources.text(MANIFEST).unwrap()).unwrap()
}

/// With the archive and the overview as they should be, so that a break elsewhere is one problem and not two.
pub(super) fn archived(mut sources: Sources) -> Sources {
    if let Ok(archive) = generated::archive(&sources, &course(&sources)) {
        sources.put(ARCHIVE, archive);
    }
    if let Ok(notes) = generated::notes(&sources) {
        sources.put(NOTES, notes);
    }
    let overview = overview::text(&sources, &course(&sources));
    sources.put(OVERVIEW, overview);
    let lock = locking::lock(&sources, &course(&sources)).text();
    for path in locking::files(&sources) {
        sources.put(path, lock.clone());
    }
    sources
}

/// The problems of a course, as an author reads them.
pub(super) fn told(sources: &Sources, bench: &Fake) -> Vec<String> {
    let findings = found(sources, bench, WithoutGo::Refuse);
    findings.problems.iter().map(ToString::to_string).collect()
}

/// What the gate finds when it is asked for the whole course.
pub(super) fn found(sources: &Sources, bench: &dyn Bench, without_go: WithoutGo) -> Findings {
    let course = course(sources);
    let exercises: Vec<&Exercise> = course.exercises.iter().collect();
    let asked = Asked {
        exercises: &exercises,
        notes: true,
        without_go,
    };
    check(sources, &course, &asked, bench, &|_| {})
}

/// The good course with one text changed.
pub(super) fn with(path: &str, change: impl Fn(&str) -> String) -> Sources {
    let mut sources = good();
    let text = change(sources.text(path).unwrap_or(""));
    sources.put(path, text);
    archived(sources)
}

pub(super) fn replaced(path: &'static str, from: &'static str, to: &'static str) -> Sources {
    let sources = with(path, |text| text.replace(from, to));
    assert!(
        sources.text(path) != good().text(path),
        "`{from}` is in {path}"
    );
    sources
}

/// The good course with the given zone changed, in the starter and the solution alike.
pub(super) fn given(from: &'static str, to: &'static str) -> Sources {
    let mut sources = replaced(STARTER, from, to);
    let solution = sources.text(SOLUTION).unwrap().replace(from, to);
    sources.put(SOLUTION, solution);
    archived(sources)
}

/// The good course without a file.
pub(super) fn without(path: &str) -> Sources {
    let mut sources = good();
    sources.take_out(path);
    // Without a solution the list of binaries is shorter.
    let package = package::text(&sources, &course(&sources), Bins::Authors).unwrap();
    sources.put(PACKAGE, package);
    archived(sources)
}
