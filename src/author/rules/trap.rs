//! A **trap** is a tempting wrong answer that must stay refused. Its first line says by what:
//! `// trap, refused by <kind>[ <symptom>]: <why>`.

use crate::fault::Fault;
use crate::problem::Problem;
use crate::symptom::Symptom;
use crate::verdict::Ending;
use crate::verdict::StageReport;
use crate::verdict::Verdict;
use crate::zones;

use super::super::gate::Case;
use super::notes;
use super::verdicts::told;

const FORM: &str = "the first line of a trap is `// trap, refused by <build|lint|test|limit|fmt|doc>[ <code>]: <why>`";

/// What can refuse a trap, by the word for it.
const KINDS: [&str; 6] = ["build", "lint", "test", "limit", "fmt", "doc"];

/// What a trap says of itself.
#[derive(Debug, PartialEq, Eq)]
struct Claim<'a> {
    kind: &'a str,
    symptom: Option<&'a str>,
}

pub(super) fn refused(case: &Case<'_>, problems: &mut Vec<Problem>) {
    if case.traps.is_empty() {
        let folder = case.exercise.traps_dir();
        let path = folder.join(format!("{}.*.rs", case.exercise.name));
        let message = "there is no trap: write the tempting wrong answer that must stay refused";
        problems.push(Problem::of_file(path, message));
    }
    for (path, text) in &case.traps {
        if let Some((line, message)) = judge(case, text) {
            problems.push(Problem {
                file: path.into(),
                place: line.map(|line| (line, 1)),
                message,
            });
        }
    }
}

/// What is wrong with a trap, and where.
fn judge(case: &Case<'_>, text: &str) -> Option<(Option<usize>, String)> {
    let Some(claim) = claim(text) else {
        return Some((Some(1), FORM.to_owned()));
    };
    if let Some(line) = text
        .lines()
        .position(|line| line.starts_with("// ---- given"))
    {
        let message = "a trap is the learner's part only: take the given zone out";
        return Some((Some(line + 1), message.to_owned()));
    }
    let text = format!("{}\n\n", text.trim_end());
    let text = zones::graft(&text, &case.pristine.given).text;
    let verdict = case.bench.verdict(case.exercise, &case.pristine, &text);
    let report = match &verdict {
        Verdict::Unsolved(report) => report,
        Verdict::Solved(_) => {
            let message = "the trap is solved: a test or a `disallow` must refuse it";
            return Some((None, message.to_owned()));
        }
        Verdict::Unchecked(_) => return Some((None, format!("the trap {}", told(&verdict)))),
    };
    let symptom = Symptom::of(report);
    let kind = kind(report, symptom.as_ref());
    let holds = claim.kind == kind
        && claim
            .symptom
            .is_none_or(|claimed| symptom.is_some_and(|seen| seen.to_string() == claimed));
    if holds {
        let why = notes::advised(case.notes, &case.exercise.name, &verdict)?;
        return Some((None, why));
    }
    (!holds).then(|| {
        let said = [Some(claim.kind), claim.symptom];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let message = format!(
            "says that it is refused by {said}, but it is by {kind}: {}",
            told(&verdict)
        );
        (Some(1), message)
    })
}

fn claim(text: &str) -> Option<Claim<'_>> {
    let line = text.lines().next()?;
    let (claim, why) = line
        .strip_prefix("// trap, refused by ")?
        .split_once(": ")?;
    let (kind, symptom) = match claim.split_once(' ') {
        Some((kind, symptom)) => (kind, Some(symptom)),
        None => (claim, None),
    };
    let has_form = KINDS.contains(&kind) && !why.trim().is_empty();
    has_form.then_some(Claim { kind, symptom })
}

/// What refused it.
fn kind(report: &StageReport, symptom: Option<&Symptom>) -> &'static str {
    match (&report.ending, symptom) {
        (Ending::TimedOut { .. } | Ending::Flooded { .. }, _) => "limit",
        (_, Some(Symptom::Code(code))) if code.starts_with("rustdoc::") => "doc",
        // Codes of errors are `E0382`; everything else with a name is a lint.
        (_, Some(Symptom::Code(code))) if !code.starts_with('E') => "lint",
        (_, Some(Symptom::Code(_) | Symptom::Message(_))) => "build",
        (_, Some(Symptom::Fault(Fault::Fmt))) => "fmt",
        (_, Some(Symptom::Fault(Fault::Doc))) => "doc",
        (_, Some(Symptom::Fault(_)) | None) => "test",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trap_says_what_refuses_it_and_why() {
        let claim_of = |kind, symptom| Some(Claim { kind, symptom });
        let line = "// trap, refused by lint clippy::ptr_arg: it: tempts\nfn main() {}\n";
        assert_eq!(claim(line), claim_of("lint", Some("clippy::ptr_arg")));
        assert_eq!(
            claim("// trap, refused by limit: why"),
            claim_of("limit", None)
        );
        assert_eq!(
            claim("// trap, refused by test lost work: why"),
            claim_of("test", Some("lost work"))
        );
        for line in [
            "",
            "// trap, refused by luck: why",
            "// trap, refused by test: ",
            "// trap, refused by test",
            "\n// trap, refused by test: why",
        ] {
            assert_eq!(claim(line), None, "{line}");
        }
    }
}
