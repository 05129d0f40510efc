//! The given zone belongs to the course, whatever happens to it in the learner's file.

use crate::course::Course;
use crate::course::GIVEN;
use crate::course::RIGHT;
use crate::course::double;

const WRONG: &str = "n * 3";

/// What can be done to the given zone of a text.
fn damages(body: &str) -> [(&'static str, String); 8] {
    let whole = double(body);
    let learners = whole.split("// ---- given").next().unwrap().to_owned();
    let marker = GIVEN.lines().next().unwrap();
    [
        ("weakened", whole.replace("double(2), 4", "4, 4")),
        ("deleted", learners.clone()),
        ("no_marker", whole.replace(marker, "")),
        ("half_a_marker", whole.replace(marker, "// ---- given")),
        ("no_tests", format!("{learners}{marker}\n")),
        ("no_test", whole.replace("    #[test]\n", "")),
        (
            "ignored",
            whole.replace("#[test]", "#[test]\n    #[ignore]"),
        ),
        ("cut", whole[..whole.len() - 30].to_owned()),
    ]
}

#[test]
fn a_damaged_given_zone_neither_gives_a_pass_nor_takes_one() {
    let mut course = Course::new();
    for (damage, _) in damages(WRONG) {
        for answer in ["right", "wrong"] {
            let name = format!("{damage}_{answer}");
            course = course.exercise(&name, &double("todo!()"), &double(RIGHT));
        }
    }
    let course = course.seen();
    for (answer, body) in [("right", RIGHT), ("wrong", WRONG)] {
        for (damage, text) in damages(body) {
            course.write(&format!("exercises/{damage}_{answer}.rs"), text);
        }
    }
    let answer = course.run(&["check", "--json"]);
    assert_eq!(answer.code, Some(1));
    for (damage, _) in damages(WRONG) {
        let right = answer.row(&format!("{damage}_right"));
        assert_eq!(right["verdict"], "solved", "{right}");
        assert_eq!(right["given_restored"], true, "{right}");
        let wrong = answer.row(&format!("{damage}_wrong"));
        assert_eq!(wrong["verdict"], "unsolved", "{wrong}");
        assert_eq!(wrong["stage"], "test", "{wrong}");
        assert_eq!(wrong["tests"]["failed"][0], "two_are_doubled", "{wrong}");
    }
}

#[test]
fn the_first_command_keeps_every_starter_before_it_is_changed() {
    // Seen only through the check of another exercise.
    let course = Course::new()
        .exercise("one", &double("todo!()"), &double(RIGHT))
        .seen();
    course.write("exercises/one.rs", double(WRONG).replace(", 4)", ", 6)"));
    course.run(&["run", "one"]).expect(1, &["two_are_doubled"]);
    course
        .run_changing(&["reset", "one"])
        .expect(0, &["backups"]);
    assert_eq!(course.read("exercises/one.rs"), double("todo!()"));
}

#[test]
fn what_stands_before_the_given_zone_cannot_switch_it_off() {
    let wrong = double(WRONG);
    let (learners, given) = wrong.split_at(wrong.find("// ---- given").unwrap());
    let off = |line: &str| format!("{learners}{line}\n{given}");
    let texts = [
        ("cfg", off("#[cfg(any())]")),
        ("cfg_attr", off("#[cfg_attr(test, cfg(any()))]")),
        (
            "inner_cfg",
            format!("#![cfg_attr(test, cfg(any()))]\n{wrong}"),
        ),
        ("custom", format!("#![cfg_attr(test, no_main)]\n{wrong}")),
    ];
    let mut course = Course::new();
    for (name, _) in &texts {
        course = course.exercise(name, &double("todo!()"), &double(RIGHT));
    }
    let course = course.seen();
    for (name, text) in &texts {
        course.write(&format!("exercises/{name}.rs"), text);
    }
    let answer = course.run(&["check", "--json"]);
    for (name, _) in &texts {
        assert_ne!(
            answer.row(name)["verdict"],
            "solved",
            "{}",
            answer.row(name)
        );
    }
}
