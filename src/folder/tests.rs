use super::*;

const TESTS: &str = "#[cfg(test)]\nmod tests {\n    #[test]\n    fn a() {}\n}\n";

#[test]
fn without_markers_the_tests_are_given_if_the_solution_leaves_them() {
    let starter = format!("fn f() {{ todo() }}\n\n{TESTS}");
    let solution = format!("fn f() {{}}\n\n{TESTS}");
    let given = pristine(&starter, Some(&solution));
    assert_eq!((given.given.as_str(), given.tests.len()), (TESTS, 1));
}

#[test]
fn tests_that_the_learner_writes_are_not_given_but_counted() {
    let starter = format!("fn f() {{}}\n\n{}", TESTS.replace("{}", "{ assert!() }"));
    let solution = format!("fn f() {{}}\n\n{TESTS}");
    let given = pristine(&starter, Some(&solution));
    assert_eq!(given.given, "");
    assert_eq!(given.tests, ["a"]);
}

#[test]
fn for_a_grade_a_comment_in_the_tests_does_not_make_them_the_learners() {
    let starter = TESTS.replace("fn a() {}", "// TODO: none\n    fn a() {}");
    assert_eq!(pristine(&starter, Some(TESTS)).given, "");
    assert_eq!(graded_zone(&starter, Some(TESTS)), starter);
    let other = TESTS.replace("fn a() {}", "fn a() { f() }");
    assert_eq!(graded_zone(&starter, Some(&other)), "");
    assert_eq!(graded_zone(TESTS, Some(TESTS)), TESTS);
}

#[test]
fn a_marker_always_divides() {
    let starter = format!("// TODO\n{}\n{TESTS}", zones::MARKER);
    assert_eq!(pristine(&starter, None).tests, ["a"]);
    assert!(pristine(&starter, None).given.starts_with(zones::MARKER));
}

#[test]
fn whatever_stands_in_a_files_place_gets_a_sentence() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    std::fs::create_dir(at("dir")).unwrap();
    std::fs::write(at("latin1"), b"fn a() {}\n// caf\xe9\n").unwrap();
    std::fs::write(at("huge"), vec![b'x'; 10 << 20]).unwrap();
    let fifo = at("fifo");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, &fifo, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    let why = |name: &str| read_text(&at(name)).unwrap_err();
    assert!(why("none").contains("is not there"));
    assert!(why("dir").contains("is a folder"));
    assert!(why("fifo").contains("is not a file"));
    assert!(why("latin1").contains("from line 2 on"));
    assert!(why("huge").contains("10 MiB"), "{}", why("huge"));
}
