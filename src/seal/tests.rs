use super::*;

const GIVEN: &str = "// ---- given\n#[cfg(test)]\nmod tests {\n    use super::*;\n    #[test]\n    fn a() {\n        assert_eq!(f(), 1);\n    }\n    #[test]\n    #[should_panic]\n    fn b() { panic!() }\n}\n";

fn seal() -> Seal {
    let tests = ["tests::a".to_owned(), "tests::b".to_owned()];
    Seal::new(&[7; 16 + 2 * KEY], &tests)
}

#[test]
fn under_the_seal_no_line_moves_and_each_test_leaves_a_mark() {
    let text = format!("fn f() -> u8 {{ 1 }}\n{GIVEN}");
    let sealed = seal().wrap(&text, 2);
    let own = |line: &str| sealed.lines().position(|l| l.contains(line));
    assert_eq!(own("fn a()"), Some(6), "{sealed}");
    assert_eq!(own("::mark(0, false);"), Some(6), "{sealed}");
    assert_eq!(own("::mark(1, true);"), Some(11), "{sealed}");
    assert!(sealed.contains("_std::assert_eq!(f(), 1);"), "{sealed}");
    assert!(sealed.contains("_std::panic!()"), "{sealed}");
}

#[test]
fn what_could_switch_tests_off_is_left_out() {
    let text = "#![cfg(not(test))]\n#![allow(dead_code)]\n//! A header.\nextern crate self as std;\n\
        #[cfg(test)]\nmod mine {\n    #[test] fn x() {}\n}\nmod deep { #[cfg(test)] fn y() {} fn z() {} }\n";
    let (left, out) = stripped(text, Tests::Given);
    assert_eq!(left.lines().count(), text.lines().count());
    let what: Vec<_> = out.iter().map(|out| out.what).collect();
    assert_eq!(
        what,
        ["attribute", "extern crate", "own tests", "own tests"]
    );
    for gone in ["not(test)", "extern", "mine", "fn y"] {
        assert!(!left.contains(gone), "{left}");
    }
    for kept in ["dead_code", "A header", "mod deep", "fn z"] {
        assert!(left.contains(kept), "{left}");
    }
    assert!(stripped(text, Tests::Learners).0.contains("mine"));
}

#[test]
fn only_the_answer_with_all_tests_is_proof() {
    let seal = seal();
    let answer = seal.answer();
    let good = format!(
        "\n{answer}\ntest result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 1 filtered out"
    );
    assert!(seal.is_proved_by(&good));
    assert!(!seal.is_proved_by(&good.replace(&answer, "")));
    assert!(!seal.is_proved_by(&format!("{good}{answer}")));
    assert!(!seal.is_proved_by(&good.replace("4 passed", "3 passed")));
    assert!(!seal.is_proved_by(&good.replace("0 ignored", "1 ignored")));
    assert_eq!(seal.without_traces("a\n").as_str(), "a\n");
    assert!(!seal.without_traces(&good).contains(&answer));
}

#[test]
fn two_seals_share_nothing() {
    let other = Seal::new(&[9; 16 + 2 * KEY], &[]);
    assert_ne!(seal().secret(), other.secret());
    assert_ne!(seal().key(), other.key());
    assert_ne!(seal().answer(), other.answer());
}
