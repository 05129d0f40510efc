//! Texts that do not compile, and texts that compile though they look odd.

use crate::course::Course;
use crate::course::GIVEN;
use crate::course::RIGHT;
use crate::course::double;

/// A course with an exercise for each text.
fn course(texts: &[(&str, String)]) -> Course {
    let starter = double("todo!()");
    let mut course = Course::new();
    for (name, _) in texts {
        course = course.exercise(name, &starter, &double(RIGHT));
    }
    let course = course.seen();
    for (name, text) in texts {
        course.write(&format!("exercises/{name}.rs"), text);
    }
    course
}

fn text(learners: &str) -> String {
    format!("{learners}\n{GIVEN}")
}

#[test]
fn what_does_not_compile_is_unsolved_and_says_why() {
    let right = double(RIGHT);
    let texts = [
        ("empty", String::new()),
        ("blank", "\n \t\n".to_owned()),
        ("only_given", GIVEN.to_owned()),
        ("no_main", text("pub fn double(n: u32) -> u32 { n * 2 }")),
        ("broken", right.replace("n * 2", "n *")),
        (
            "no_semicolon",
            right.replace("n * 2", "let m = n * 2\n    m"),
        ),
        ("comment", right.replace("n * 2", "/* n * 2")),
        ("quote", right.replace("n * 2", "let _ = \"; n * 2")),
        ("raw_quote", right.replace("n * 2", "let _ = r##\"; n * 2")),
        ("brace", right.replace("fn main() {}", "fn main() {")),
        (
            "closed_twice",
            right.replace("fn main() {}", "fn main() {}}"),
        ),
        (
            "swallow",
            right.replace(
                "fn main() {}",
                "fn main() {}\nmacro_rules! eat { ($($t:tt)*) => {} }\neat! {",
            ),
        ),
        ("zero", right.replace("n * 2", "n * 2\0")),
        ("noise", text("{{{ ]]] ))) \u{202e} \u{1f980} '''")),
        (
            "not_rust",
            text("package main\n\nfunc main() {\n\tx := 1\n}\n"),
        ),
    ];
    let course = course(&texts);
    let answer = course.run(&["check", "--json"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    for (name, _) in &texts {
        let row = answer.row(name);
        assert_eq!(row["verdict"], "unsolved", "{row}");
        assert_eq!(row["stage"], "build", "{row}");
    }
    assert_eq!(answer.row("first")["verdict"], "solved");
    // For people, the compiler's own words.
    course
        .run(&["run", "comment"])
        .expect(1, &["E0758", "unterminated block comment"]);
    course
        .run(&["run", "brace"])
        .expect(1, &["unclosed delimiter"]);
}

#[test]
fn line_ends_and_byte_order_marks_do_not_matter() {
    let right = double(RIGHT);
    let crlf = right.replace('\n', "\r\n");
    let texts = [
        ("crlf", crlf.clone()),
        ("bom", format!("\u{feff}{right}")),
        ("bom_crlf", format!("\u{feff}{crlf}")),
        ("no_end", right.trim_end().to_owned()),
        ("blank_end", format!("{right}\n\n\n")),
    ];
    let course = course(&texts);
    let answer = course.run(&["check", "--json"]);
    for (name, _) in &texts {
        let row = answer.row(name);
        assert_eq!(row["verdict"], "solved", "{row}");
        assert_eq!(row["given_restored"], false, "{row}");
    }
    assert_eq!(answer.code, Some(0));
}

#[test]
fn a_formatted_text_is_formatted_whatever_its_line_ends() {
    let right = double(RIGHT);
    let course = Course::new()
        .exercise_with("lf", "mode = \"fmt\"", &right, &right)
        .exercise_with("crlf", "mode = \"fmt\"", &right, &right)
        .exercise_with("bom", "mode = \"fmt\"", &right, &right)
        .exercise_with("ugly", "mode = \"fmt\"", &right, &right)
        .seen();
    course.write("exercises/crlf.rs", right.replace('\n', "\r\n"));
    course.write("exercises/bom.rs", format!("\u{feff}{right}"));
    course.write("exercises/ugly.rs", right.replace("n * 2", "n*2"));
    let answer = course.run(&["check", "--json"]);
    for name in ["lf", "crlf", "bom"] {
        assert_eq!(
            answer.row(name)["verdict"],
            "solved",
            "{}",
            answer.row(name)
        );
    }
    assert_eq!(answer.row("ugly")["fault"], "fmt");
}
