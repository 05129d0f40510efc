//! A made-up cohort of any size: the built-in course's exercises, notes that are there, statuses as a
//! class in the middle of a course has them, and now and then a name that means harm. The same every time.

use goferris::built_in;
use goferris::course::Exercise;
use goferris::flags::Flag;
use goferris::gradebook::Column;
use goferris::gradebook::Gradebook;
use goferris::gradebook::Learner;
use goferris::gradebook::Row;
use goferris::gradebook::Step;
use goferris::gradebook::Told;
use goferris::sheet::Level;
use goferris::sheet::Mark;
use goferris::sheet::Outcome;
use goferris::sheet::Said;
use goferris::sheet::Status;
use goferris::sheet::TestMark;

const FIRST: [&str; 16] = [
    "Ana",
    "Bengt",
    "Chiara",
    "Dmitri",
    "Esi",
    "Fatima",
    "Gil",
    "Hana",
    "Ivo",
    "Jelena",
    "Kwame",
    "Linh",
    "María José",
    "Nikos",
    "Oğuz",
    "Paula",
];
const LAST: [&str; 12] = [
    "Abebe",
    "Bianchi",
    "Castellanos Ruiz",
    "Dąbrowska",
    "Eriksson",
    "Fernández",
    "Gupta",
    "van der Heijden",
    "Ito",
    "Jovanović",
    "Kowalski",
    "Lindqvist",
];

/// Names and more that mean harm. None of them may be found in a page as it stands here.
pub(crate) const HOSTILE: [&str; 7] = [
    "</script><script>document.title='owned'</script>",
    "\"><img src=x onerror=document.title='owned'>",
    "=cmd|' /C calc'!A0",
    "a\u{202e}eve\u{2066}b",
    "x\u{0}\u{1b}[31m\u{7}y",
    "</td></table></style><h1>owned</h1>",
    "javascript:document.title='owned'//\u{2028}<!--",
];

/// Numbers that look random and are the same every time: the multiplier and the shifts are those of
/// splitmix64.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below another one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }

    /// Whether something happens that does so often of a hundred times.
    pub(crate) fn percent(&mut self, often: usize) -> bool {
        self.below(100) < often
    }

    pub(crate) fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The exercises of a cohort: the built-in course's, again and again under other names if there are
/// not enough.
fn exercises(count: usize) -> Vec<Exercise> {
    let own = built_in::course().unwrap().exercises;
    let again = |at: usize| {
        let mut exercise = own[at % own.len()].clone();
        if at >= own.len() {
            exercise.name = format!("{}_{}", exercise.name, at / own.len() + 1);
        }
        exercise
    };
    (0..count).map(again).collect()
}

/// That many learners and that many exercises.
pub(crate) fn of(learners: usize, count: usize) -> Gradebook {
    let exercises = exercises(count);
    let mut dice = Dice::new(6);
    let mut book = Gradebook {
        graded_at: "2026-11-21T12:00:00Z".to_owned(),
        columns: exercises.iter().map(column).collect(),
        ..Gradebook::default()
    };
    book.course.id = Some("goferris".to_owned());
    book.course.lock_sha = "9f".repeat(32);
    book.grader.version = "0.1.0".to_owned();
    book.grader.rustc = "rustc 1.95.0".to_owned();
    let row = |at| row(at, &exercises, &mut dice);
    book.rows = (0..learners).map(row).collect();
    book
}

fn column(exercise: &Exercise) -> Column {
    Column {
        id: exercise.name.clone(),
        dir: exercise.dir.clone(),
        points: 1,
    }
}

fn row(at: usize, exercises: &[Exercise], dice: &mut Dice) -> Row {
    // Every twentieth means harm.
    let harm = (at % 20 == 7).then(|| HOSTILE[at / 20 % HOSTILE.len()]);
    let name = format!("{} {}", dice.of(&FIRST), dice.of(&LAST));
    let long = at == 11;
    let learner = Learner {
        id: harm.map_or(format!("s{:06}", 104_729 * (at + 1) % 1_000_000), |harm| {
            format!("{at}{harm}")
        }),
        name: match harm {
            Some(harm) => harm.to_owned(),
            None if long => "Ñ".repeat(10_000),
            None => name,
        },
        section: (at % 3 != 2).then(|| format!("Group {}", at % 3 + 1)),
    };
    let mut row = Row {
        learner,
        rev: Some(format!("{:040x}", 7_919_u128.pow(8) * (at as u128 + 1))),
        ..Row::default()
    };
    if dice.percent(2) {
        row.problem = Some(format!("cannot read {}", harm.unwrap_or("the folder")));
        return row;
    }
    if dice.percent(5) {
        row.marks = exercises
            .iter()
            .map(|e| Mark::of(e, Status::NotAttempted))
            .collect();
        return row;
    }
    let far = exercises.len() * (30 + dice.below(71)) / 100;
    for (place, exercise) in exercises.iter().enumerate() {
        row.marks.push(mark(exercise, place < far, dice));
    }
    history(&mut row, at, dice);
    row
}

fn mark(exercise: &Exercise, is_reached: bool, dice: &mut Dice) -> Mark {
    let status = match dice.below(1000) {
        _ if !is_reached => Status::NotAttempted,
        0..850 => Status::Pass,
        850..900 => Status::CompileError,
        900..940 => Status::Fail,
        940..960 => Status::TestsMismatch,
        960..965 => Status::Timeout,
        965..970 => Status::Crashed,
        970..974 => Status::Incomplete,
        974..976 => Status::Memory,
        976..978 => Status::OutputLimit,
        978..980 => Status::InfraError,
        980..985 => Status::Missing,
        _ => Status::NotAttempted,
    };
    let mut mark = Mark::of(exercise, status);
    mark.source_sha = Some(format!("{:064x}", dice.below(1 << 30)));
    mark.tests_drift = dice.percent(2);
    if dice.percent(1) {
        let kind = *dice.of(&["fs", "own_eq", "unsafe", "left_out"]);
        mark.flags = vec![Flag {
            line: 1,
            kind: kind.into(),
        }];
    }
    if matches!(status, Status::CompileError | Status::TestsMismatch) {
        let note = dice.of(built_in::notes());
        let code = note
            .patterns
            .iter()
            .find_map(|pattern| pattern.code.clone());
        mark.note = dice.percent(70).then(|| note.name.clone());
        mark.diagnostics = vec![Said {
            code: code.or(Some("E0382".to_owned())),
            level: Level::Error,
            message: "</script> is no Rust".to_owned(),
            line: Some(3),
        }];
    }
    if status == Status::Fail {
        let said =
            "the shop's own prices are 10 percent higher, and no </script> is a copy of them";
        mark.tests = vec![TestMark {
            name: "tests::the_prices_in_the_shop_go_up".to_owned(),
            status: Outcome::Fail,
            message: Some(format!(
                "thread 'x' panicked at x.rs:25:9:\nassertion `left == right` failed: {said}\n  left: 1"
            )),
        }];
    }
    mark
}

/// A third has a git history, another third a journal.
fn history(row: &mut Row, at: usize, dice: &mut Dice) {
    let short: Vec<&Mark> = row
        .marks
        .iter()
        .filter(|m| matches!(m.status, Status::CompileError | Status::Fail))
        .collect();
    for mark in short.iter().take(4) {
        let tries = dice.below(7);
        match at % 3 {
            0 => row.steps.extend((0..tries).map(|n| Step {
                exercise: mark.id.clone(),
                commit: format!("{n:040x}"),
                nth: n as u32,
                at: 1_795_000_000 + 40_000 * n as i64,
                source_sha: Some(format!("{n:064x}")),
                status: mark.status,
                codes: vec!["E0382".to_owned()],
                note: mark.note.clone(),
                test: None,
            })),
            1 => row.told.push(Told {
                exercise: mark.id.clone(),
                tries: 4 * u32::try_from(tries).unwrap(),
                ms: 400_000 * tries as u64,
                hints: 1,
                solved: false,
                last_at: Some(1_795_200_000),
            }),
            _ => {}
        }
    }
}
