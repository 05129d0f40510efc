//! What a gradebook says in xAPI's words.

use std::collections::HashSet;

use goferris::gradebook::Step;
use proptest::prelude::*;

use super::*;

const STATUSES: [&str; 12] = [
    "pass",
    "fail",
    "compile_error",
    "tests_mismatch",
    "timeout",
    "memory",
    "output_limit",
    "crashed",
    "incomplete",
    "not_attempted",
    "missing",
    "infra_error",
];

fn verb(status: &str) -> Option<String> {
    let mut book = book(1);
    book.rows[0].marks = vec![mark("one", status, Some("5ha"))];
    book.columns[0].id = "other".to_owned();
    let all = statements(&book, &secret());
    let verb = all.first()?.json["verb"]["display"]["en-US"].as_str();
    verb.map(str::to_owned)
}

#[test]
fn each_status_has_its_verb_and_what_we_do_not_know_has_none() {
    let expected = [
        Some("passed"),
        Some("failed"),
        Some("attempted"),
        Some("attempted"),
        Some("failed"),
        Some("failed"),
        Some("failed"),
        Some("failed"),
        Some("attempted"),
        None,
        None,
        None,
    ];
    for (status, expected) in STATUSES.iter().zip(expected) {
        assert_eq!(verb(status).as_deref(), expected, "{status}");
    }
}

#[test]
fn a_statement_says_what_the_mark_says_and_names_nobody() {
    let all = statements(&book(1), &secret());
    let said = &all[0].json;
    assert_eq!(problems(said), [""; 0]);
    assert_eq!(
        said["object"]["id"],
        "https://goferris.invalid/goferris/x/one"
    );
    assert_eq!(said["timestamp"], "2026-11-21T12:00:00Z");
    assert_eq!(
        said["result"]["score"],
        json!({"scaled": 0.0, "raw": 0, "min": 0, "max": 1})
    );
    let more = &said["result"]["extensions"];
    assert_eq!(
        more["https://goferris.invalid/goferris/xapi/error-codes"],
        json!(["E0382"])
    );
    assert_eq!(
        more["https://goferris.invalid/goferris/xapi/note"],
        "moved_in_loop"
    );
    let bytes = said.to_string().to_lowercase();
    for theirs in ["ana", "lovelace", "evening"] {
        assert!(!bytes.contains(theirs), "{theirs} in {bytes}");
    }
    let open = statements(&book(1), &Names::Ids);
    assert_eq!(open[0].json["actor"]["account"]["name"], "ana-0");
}

#[test]
fn an_id_is_of_learner_exercise_text_and_verb_and_not_of_the_hour() {
    let one = |change: fn(&mut Gradebook)| {
        let mut book = book(1);
        change(&mut book);
        statements(&book, &secret())[0].id.clone()
    };
    let same = one(|_| {});
    assert_eq!(
        one(|b| b.graded_at = "2027-01-01T00:00:00Z".to_owned()),
        same
    );
    assert_eq!(one(|b| b.rows[0].learner.name = "Bob".to_owned()), same);
    let others = [
        one(|b| b.rows[0].learner.id = "bob".to_owned()),
        one(|b| b.rows[0].marks[0].id = "two".to_owned()),
        one(|b| b.rows[0].marks[0].source_sha = Some("other".to_owned())),
        one(|b| b.rows[0].marks[0].source_sha = None),
        one(|b| b.rows[0].marks = vec![mark("one", "pass", Some("5ha"))]),
        one(|b| b.course.id = Some("another".to_owned())),
    ];
    let different: HashSet<&String> = others.iter().chain([&same]).collect();
    assert_eq!(different.len(), 7);
    // Another salt is another cohort: nobody can join the two.
    let other = Names::Pseudonyms(b"another salt entirely".to_vec());
    assert_ne!(statements(&book(1), &other)[0].id, same);
}

#[test]
fn whoever_passes_all_of_it_has_completed_it() {
    let mut book = book(1);
    book.rows[0].marks = vec![mark("one", "pass", Some("5ha"))];
    let all = statements(&book, &secret());
    let last = &all.last().unwrap().json;
    assert_eq!(all.len(), 2);
    assert_eq!(last["verb"]["display"]["en-US"], "completed");
    assert_eq!(problems(last), [""; 0]);
    // Whoever passes what was chosen has not passed the course.
    let chosen = goferris::statement::statements(&book, Extent::Chosen, &secret());
    assert_eq!(chosen, all[..1]);
    book.columns.push(Column::default());
    assert_eq!(statements(&book, &secret()).len(), 1);
}

#[test]
fn a_text_that_was_committed_has_the_time_of_its_commit_and_a_clock_in_the_future_has_not() {
    let mut book = book(1);
    let step = |at: i64, sha: &str| Step {
        exercise: "one".to_owned(),
        commit: "c".to_owned(),
        nth: 0,
        at,
        source_sha: Some(sha.to_owned()),
        status: serde_json::from_value(json!("fail")).unwrap(),
        codes: vec![],
        note: None,
        test: None,
    };
    book.rows[0].steps = vec![step(1_700_000_100, "5ha"), step(1_700_000_000, "01d")];
    let all = statements(&book, &secret());
    assert_eq!(all.len(), 2, "the last step is the mark");
    assert_eq!(all[0].json["timestamp"], "2023-11-14T22:15:00Z");
    assert_eq!(all[1].json["timestamp"], "2023-11-14T22:13:20Z");
    book.rows[0].steps = vec![step(i64::MAX, "5ha"), step(4_000_000_000, "01d")];
    for one in statements(&book, &secret()) {
        assert_eq!(one.json["timestamp"], "2026-11-21T12:00:00Z");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_gradebook_makes_valid_statements_of_different_ids(
        course in proptest::option::of(any::<String>()),
        graded_at in prop_oneof![any::<String>(), "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"],
        rows in proptest::collection::vec(
            (any::<String>(), proptest::collection::vec(
                (any::<String>(), 0..12usize, any::<Option<u32>>(), any::<u32>(), any::<Option<String>>(), any::<i64>()), 0..4)),
            0..4),
    ) {
        let mut book = Gradebook { graded_at, ..Gradebook::default() };
        book.course.id = course;
        for (id, marks) in rows {
            let mut row = Row { learner: Learner { id, ..Learner::default() }, ..Row::default() };
            for (exercise, status, score, points, text, at) in marks {
                let mut made = mark(&exercise, STATUSES[status], text.as_deref());
                (made.score, made.points, made.note) = (score, points, text.clone());
                row.steps.push(Step {
                    exercise, commit: String::new(), nth: 0, at, source_sha: text.clone(), status: made.status,
                    codes: text.clone().into_iter().collect(), note: text,
                    test: None,
                });
                row.marks.push(made);
            }
            book.rows.push(row);
        }
        for names in [secret(), Names::Ids] {
            let all = statements(&book, &names);
            let ids: HashSet<&str> = all.iter().map(|one| one.id.as_str()).collect();
            prop_assert_eq!(ids.len(), all.len());
            for one in &all {
                prop_assert_eq!(problems(&one.json), Vec::<String>::new());
                prop_assert_eq!(&one.json["id"], &one.id);
            }
        }
    }
}
