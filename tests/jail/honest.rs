//! What an honest program may do, and how it ends as it would outside.

use goferris::verdict::Ending;

use crate::jail::Yard;

#[test]
fn threads_timers_printing_and_files_of_its_own_work() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["honest"]);
    assert_eq!(tried.finished.ending, Ending::Passed, "{}", tried.said);
    assert!(
        tried.said.ends_with("on standard error\nhonest\n"),
        "{}",
        tried.said
    );
}

#[test]
fn a_program_ends_as_it_would_outside() {
    let Some(yard) = Yard::open() else { return };
    let ends = |words: &[&str]| yard.tries(words).finished.ending;
    assert_eq!(ends(&["abort"]), Ending::Killed { signal: 6 });
    assert_eq!(ends(&["panic"]), Ending::Failed { code: 101 });
    for code in [0, 3, 125] {
        let ending = ends(&["exit", &code.to_string()]);
        let expected = match code {
            0 => Ending::Passed,
            code => Ending::Failed { code },
        };
        assert_eq!(ending, expected);
    }
}

#[test]
fn a_stack_that_overflows_is_named() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["overflow"]);
    assert_eq!(tried.finished.ending, Ending::Killed { signal: 6 });
    assert!(
        tried.said.contains("overflowed its stack"),
        "{}",
        tried.said
    );
}
