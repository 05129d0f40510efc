//! What a cohort tells a learning record store, in a file.

use std::fs;

use serde_json::Value;

use super::School;
use crate::course::RIGHT;

#[test]
fn whoever_passes_what_was_chosen_is_not_told_to_have_completed_the_course() {
    let school = School::of(&["one", "two"]);
    school.answer("ana", "one", RIGHT);
    school.answer("ana", "two", RIGHT);
    let verbs = |more: &[&str]| {
        let told = ["--xapi", "told.jsonl", "--xapi-names"];
        let answer = school.cohort(&[&["ana"], more, &told].concat());
        answer.expect(0, &["1 learner"]);
        let text = fs::read_to_string(school.at("told.jsonl")).unwrap();
        let verb = |line: &str| {
            let said: Value = serde_json::from_str(line).unwrap();
            said["verb"]["display"]["en-US"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        text.lines().map(verb).collect::<Vec<String>>()
    };
    assert_eq!(verbs(&["--only", "one"]), ["passed"]);
    assert_eq!(
        verbs(&["--shard", "1/1"]),
        ["passed", "passed", "completed"]
    );
}
