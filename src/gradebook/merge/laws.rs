use proptest::prelude::*;

use super::*;
use crate::gradebook::Column;
use crate::gradebook::Learner;
use crate::gradebook::Shard;
use crate::gradebook::Shards;
use crate::gradebook::read;

const LEARNERS: usize = 3;
const EXERCISES: usize = 4;

fn mark(exercise: usize, status: Status, ms: u64, tail: &str) -> Mark {
    let exercise = crate::course::Exercise {
        name: format!("e{exercise}"),
        ..Default::default()
    };
    Mark {
        compile_ms: ms,
        output_tail: tail.to_owned(),
        ..Mark::of(&exercise, status)
    }
}

/// Any mark, step and word of one exercise, or none.
fn row(learner: usize) -> impl Strategy<Value = Row> {
    let marks = prop::collection::vec(
        prop::option::of((0..Status::ALL.len(), 0..2u64, "[a\n\"é]?")),
        EXERCISES,
    );
    let steps = prop::collection::vec((0..EXERCISES, 0..2u32, 0..3i64, 0..Status::ALL.len()), 0..3);
    let told = prop::collection::vec(
        prop::option::of((0..2u32, prop::option::of(0..2u64))),
        EXERCISES,
    );
    let words = || prop::option::of("[ab]");
    (marks, steps, told, words(), words()).prop_map(move |(marks, steps, told, rev, problem)| {
        let marks = marks.into_iter().enumerate().filter_map(|(at, some)| {
            let (status, ms, tail) = some?;
            Some(mark(at, Status::ALL[status], ms, &tail))
        });
        let steps = steps.into_iter().map(|(at, nth, when, status)| Step {
            exercise: format!("e{at}"),
            commit: "c".to_owned(),
            nth,
            at: when,
            source_sha: None,
            status: Status::ALL[status],
            codes: Vec::new(),
            note: None,
            test: None,
        });
        let told = told.into_iter().enumerate().filter_map(|(at, some)| {
            let (tries, last_at) = some?;
            Some(Told {
                exercise: format!("e{at}"),
                tries,
                last_at,
                ..Told::default()
            })
        });
        Row {
            learner: Learner {
                id: format!("l{learner}\n"),
                ..Learner::default()
            },
            rev,
            problem,
            marks: marks.collect(),
            steps: steps.collect(),
            told: told.collect(),
        }
    })
}

/// Any part of one and the same cohort, as it would be written.
fn part() -> impl Strategy<Value = Part> {
    let rows: Vec<_> = (0..LEARNERS).map(row).collect();
    let shards = prop::collection::vec((1..3u32, 1..3u32), 1..3);
    (rows, shards, "[0-9]").prop_map(|(rows, shards, graded_at)| {
        let columns = (0..EXERCISES).map(|at| Column {
            id: format!("e{at}"),
            ..Column::default()
        });
        let shards = shards.into_iter().filter_map(|(i, n)| Shard::new(i, n));
        let part = Part {
            book: Gradebook {
                graded_at,
                columns: columns.collect(),
                rows,
                ..Gradebook::default()
            },
            shards: Shards::new(shards),
        };
        // In the order in which all parts have theirs.
        merge(part.clone(), part).unwrap()
    })
}

proptest! {
    #[test]
    fn the_order_of_two_says_nothing(a in part(), b in part()) {
        prop_assert_eq!(merge(a.clone(), b.clone()), merge(b, a));
    }

    #[test]
    fn the_order_of_merging_says_nothing(a in part(), b in part(), c in part()) {
        let left = merge(merge(a.clone(), b.clone()).unwrap(), c.clone());
        let right = merge(a, merge(b, c).unwrap());
        prop_assert_eq!(left, right);
    }

    #[test]
    fn merging_again_changes_nothing(a in part(), b in part()) {
        prop_assert_eq!(merge(a.clone(), a.clone()), Ok(a.clone()));
        let both = merge(a.clone(), b).unwrap();
        prop_assert_eq!(merge(both.clone(), a), Ok(both));
    }

    #[test]
    fn a_verdict_is_never_lost_to_a_failure_of_ours(a in part(), b in part()) {
        let both = merge(a.clone(), b.clone()).unwrap();
        for ((a, b), both) in a.book.rows.iter().zip(&b.book.rows).zip(&both.book.rows) {
            for mark in a.marks.iter().chain(&b.marks) {
                let kept = both.marks.iter().find(|kept| kept.id == mark.id).unwrap();
                prop_assert!(standing(kept.status) >= standing(mark.status));
            }
        }
    }

    #[test]
    fn what_is_written_is_read_back_the_same(a in part()) {
        let text = a.lines();
        let back = read(&text);
        prop_assert_eq!(back.as_ref(), Ok(&a));
        prop_assert_eq!(back.unwrap().lines(), text);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(\\PC|\n){0,60}") {
        let _ = read(&text);
    }
}

type Change = fn(&mut Gradebook);

fn a_part() -> Part {
    let row = |id: &str| Row {
        learner: Learner {
            id: id.to_owned(),
            ..Learner::default()
        },
        marks: vec![mark(0, Status::Pass, 1, ""), mark(1, Status::Fail, 1, "")],
        ..Row::default()
    };
    let columns = ["e0", "e1"].map(|id| Column {
        id: id.to_owned(),
        ..Column::default()
    });
    Part {
        book: Gradebook {
            columns: columns.into(),
            rows: vec![row("ana"), row("bo")],
            ..Gradebook::default()
        },
        shards: Shards::new([Shard::WHOLE]),
    }
}

#[test]
fn what_is_no_part_of_the_same_is_refused_with_a_sentence() {
    let a = a_part();
    let changes: [(Change, &str); 7] = [
        (
            |book| book.course.id = Some("x".to_owned()),
            "different courses",
        ),
        (
            |book| book.course.lock_sha = "x".to_owned(),
            "versions of the course",
        ),
        (
            |book| book.grader.version = "x".to_owned(),
            "versions of goferris",
        ),
        (
            |book| book.grader.rustc = "x".to_owned(),
            "different compilers",
        ),
        (|book| book.grader.jailed ^= true, "outside a jail"),
        (|book| book.columns[0].points = 2, "different exercises"),
        (
            |book| book.rows[0].learner.name = "x".to_owned(),
            "different rosters",
        ),
    ];
    for (change, words) in changes {
        let mut b = a.clone();
        change(&mut b.book);
        let why = merge(a.clone(), b).unwrap_err();
        assert!(why.contains(words), "{why}");
    }
}

#[test]
fn a_problem_goes_once_all_marks_are_there() {
    let whole = a_part();
    let mut broken = whole.clone();
    broken.book.rows[0].marks.clear();
    broken.book.rows[0].problem = Some("no network".to_owned());
    let both = merge(whole.clone(), broken.clone()).unwrap();
    assert_eq!(both, whole);
    let twice = merge(broken.clone(), broken.clone()).unwrap();
    assert_eq!(twice, broken);
}

#[test]
fn a_file_that_was_changed_is_refused_by_its_line() {
    let text = a_part().lines();
    let lines: Vec<&str> = text.lines().collect();
    let with = |at: usize, line: &str| {
        let mut lines = lines.clone();
        lines[at] = line;
        read(&lines.join("\n")).unwrap_err()
    };
    let unknown = lines[2].replace("ana", "eve\\u001b");
    let exercise = lines[2].replace("\"e1\"", "\"e9\"");
    for (said, words) in [
        (with(0, "{}"), "line 1: missing field"),
        (with(0, &lines[0].replace("/v1", "/v9")), "gradebook/v9"),
        (
            with(0, &lines[0].replace("1/1", "2/1")),
            "line 1: a shard is",
        ),
        (
            with(0, &lines[0].replace("\"bo\"", "\"ana\"")),
            "there twice",
        ),
        (with(2, "{\"learner\":"), "line 3:"),
        (
            with(2, lines[1]),
            "line 3: the learner has a mark of `e0` already",
        ),
        (
            with(2, &unknown),
            "line 3: the first line has no learner `eve\\u{1b}`",
        ),
        (
            with(2, &exercise),
            "line 3: the first line has no exercise `e9`",
        ),
        (
            read(&lines[..4].join("\n")).unwrap_err(),
            "the file was cut",
        ),
        (read("").unwrap_err(), "line 1:"),
    ] {
        assert!(said.contains(words), "{said}");
    }
}
