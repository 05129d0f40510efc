//! The measure: the coach's note against the label, case by case.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use goferris::built_in;
use goferris::coach;
use goferris::coach::Sight;
use goferris::symptom::Symptom;

use super::file;
use super::record::Case;
use super::record::cases;
use super::writes;

/// What a label says of the coach's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Right,
    Wrong,
    /// A note would have been right, and none was found.
    None,
}

/// How many there are of each mark.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    right: usize,
    wrong: usize,
    none: usize,
}

impl Counts {
    fn add(&mut self, mark: Mark) {
        match mark {
            Mark::Right => self.right += 1,
            Mark::Wrong => self.wrong += 1,
            Mark::None => self.none += 1,
        }
    }

    fn all(&self) -> usize {
        self.right + self.wrong + self.none
    }

    fn row(&self, name: &str) -> String {
        let (all, right, wrong) = (self.all(), self.right, self.wrong);
        let percent = |part: usize| format!("{:.1} %", 100.0 * part as f64 / all as f64);
        format!(
            "| {name} | {all} | {right} | {} | {wrong} | {} | {} |\n",
            percent(right),
            percent(wrong),
            self.none
        )
    }
}

/// The names that are right for each case: the best first; `-` is none.
fn labels() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(file("tests/coach/labels.tsv")).unwrap();
    let label = |line: &str| {
        let mut columns = line.split('\t');
        let case = columns.next().unwrap().to_owned();
        let names = columns.flat_map(|column| column.split(' '));
        (case, names.map(str::to_owned).collect())
    };
    text.lines().map(label).collect()
}

/// The coach's choice.
fn chosen(case: &Case) -> &'static str {
    let sight = Sight::of(&case.exercise, &case.report);
    coach::advise(built_in::notes(), &sight).map_or("-", |note| note.name.as_str())
}

/// What every case is marked.
fn marked() -> Vec<(Case, Mark)> {
    let labels = labels();
    let mark = |case: &Case| {
        let right = labels
            .get(&case.case)
            .unwrap_or_else(|| panic!("`{}` has no label", case.case));
        let chosen = chosen(case);
        if right.iter().any(|name| name == chosen) {
            Mark::Right
        } else if chosen == "-" {
            Mark::None
        } else {
            Mark::Wrong
        }
    };
    let cases = cases().into_iter();
    cases
        .map(|case| (mark(&case), case))
        .map(|(m, c)| (c, m))
        .collect()
}

#[test]
fn the_right_note_is_found_for_nearly_all_recorded_mistakes() {
    if writes() {
        return;
    }
    let mut all = Counts::default();
    let mut wrong = String::new();
    for (case, mark) in marked() {
        all.add(mark);
        if mark != Mark::Right {
            writeln!(wrong, "{}: {}", case.case, chosen(&case)).unwrap();
        }
    }
    let of = all.all();
    assert!(of >= 250, "only {of} cases are recorded");
    assert!(all.right * 100 >= of * 95, "{all:?}\n{wrong}");
    assert!(all.wrong * 100 <= of * 2, "{all:?}\n{wrong}");
}

#[test]
fn labels_name_notes_that_there_are_and_cases_that_are_recorded() {
    if writes() {
        return;
    }
    let is_note = |name: &str| name == "-" || built_in::notes().iter().any(|n| n.name == name);
    let recorded: Vec<String> = cases().into_iter().map(|case| case.case).collect();
    for (case, names) in labels() {
        assert!(recorded.contains(&case), "`{case}` is not recorded");
        for name in names {
            assert!(is_note(&name), "{case}: there is no note `{name}`");
        }
    }
}

#[test]
fn the_measure_in_the_documentation_is_the_measure_of_today() {
    if writes() {
        return;
    }
    let text = fs::read_to_string(file(TABLES)).unwrap();
    let [_, shown, _] = around(&text);
    let is_true = shown == tables();
    assert!(is_true, "run the tests with GOFERRIS_WRITE_RECORDS=tables");
}

/// Writes the tables of the documentation.
pub(super) fn write_tables() {
    let text = fs::read_to_string(file(TABLES)).unwrap();
    let [before, _, after] = around(&text);
    let measured = tables();
    fs::write(
        file(TABLES),
        format!("{before}{BEGIN}{measured}{END}{after}"),
    )
    .unwrap();
}

/// What stands before the tables, they themselves, and what stands after them.
fn around(text: &str) -> [&str; 3] {
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (tables, after) = rest.split_once(END).unwrap();
    [before, tables, after]
}

const TABLES: &str = "docs/coach.md";
const BEGIN: &str = "<!-- measured: written by the tests -->\n";
const END: &str = "<!-- end of what is measured -->\n";

fn tables() -> String {
    const HEAD: &str =
        "| cases | right | | wrong | | none |\n|---|---:|---:|---:|---:|---:|---:|\n";
    let mut kinds: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut codes: BTreeMap<String, Counts> = BTreeMap::new();
    let mut all = Counts::default();
    for (case, mark) in marked() {
        let kind = match case.case.split(' ').next() {
            Some("starter") => "starters of the course",
            Some("trap") => "tempting answers of the course",
            _ => "programs written without the notes",
        };
        let code = match Symptom::of(&case.report) {
            Some(Symptom::Code(code)) => code,
            Some(Symptom::Message(_)) => "an error without a code".to_owned(),
            Some(Symptom::Fault(fault)) => format!("at run time: {}", fault.word()),
            None => continue,
        };
        kinds.entry(kind).or_default().add(mark);
        codes.entry(code).or_default().add(mark);
        all.add(mark);
    }
    let mut text = format!("\n| what {HEAD}");
    for (kind, counts) in &kinds {
        text += &counts.row(kind);
    }
    text += &all.row("all");
    text += &format!("\n| code or fault {HEAD}");
    for (code, counts) in &codes {
        text += &counts.row(&format!("`{code}`"));
    }
    text + "\n"
}
