//! The author's tools, as an author uses them: the binary, the real compiler, a course of two
//! exercises in a folder of its own.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_goferris");

const MANIFEST: &str = "format_version = 1
course = \"orders\"
deps = []

[[exercises]]
name = \"first\"
dir = \"01_orders\"
task = \"Count every order.\"
expect = \"test\"
grade = 1
hints = [\"mild\", \"strong\"]
seed = [\"key: phrase\"]
";

const PACKAGE: &str = "bin = []

[package]
name = \"exercises\"
version = \"0.0.0\"
edition = \"2024\"
publish = false

[workspace]
";

const SOLUTION: &str = "solutions/01_orders/first.rs";

/// What a command did: whether it was content, and all that it said.
struct Done {
    code: Option<i32>,
    said: String,
}

fn goferris(root: &Path, args: &[&str]) -> Done {
    let output = Command::new(BINARY)
        .args(args)
        .current_dir(root)
        .env_remove("CI")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    Done {
        code: output.status.code(),
        said: String::from_utf8(said).unwrap(),
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A course of one exercise, written by hand, and a second one by `dev new`; what is generated is
/// up to date.
fn course() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let root = home.path();
    write(root, "info.toml", MANIFEST);
    write(root, "dev/Cargo.toml", PACKAGE);
    write(root, "exercises/01_orders/README.md", "# Orders\n");
    for (path, text) in [
        (
            "exercises/01_orders/first.rs",
            include_str!("../src/author/template/starter.txt"),
        ),
        (
            "exercises/01_orders/first.go",
            include_str!("../src/author/template/twin.txt"),
        ),
        (
            SOLUTION,
            include_str!("../src/author/template/solution.txt"),
        ),
        (
            "traps/01_orders/first.short.rs",
            include_str!("../src/author/template/trap.txt"),
        ),
    ] {
        let text = text.replace("NAME", "first");
        write(root, path, &text.replace("MARKER", goferris::zones::MARKER));
    }
    let made = goferris(root, &["dev", "new", "02_more", "second"]);
    assert_eq!(made.code, Some(0), "{}", made.said);
    let updated = goferris(root, &["dev", "update"]);
    assert_eq!(updated.code, Some(0), "{}", updated.said);
    home
}

#[test]
fn a_new_exercise_passes_the_gate_before_its_author_has_touched_it() {
    let home = course();
    let checked = goferris(home.path(), &["dev", "check"]);
    assert_eq!(checked.code, Some(0), "{}", checked.said);
    assert!(
        checked.said.ends_with("2 exercises: every rule holds\n"),
        "{}",
        checked.said
    );
    let again = goferris(home.path(), &["dev", "update"]);
    assert_eq!(again.said, "nothing has changed\n");
}

#[test]
fn an_author_asks_for_one_exercise_or_one_chapter_and_as_often_as_it_takes() {
    let home = course();
    let root = home.path();
    write(root, "exercises/01_orders/stray.rs", "// nobody's\n");
    write(root, "solutions/02_more/second.rs", "fn main() {}\n");
    let made = goferris(root, &["dev", "new", "02_more", "third"]);
    assert_eq!(made.code, Some(0), "{}", made.said);
    std::fs::remove_file(root.join("solutions/02_more/third.rs")).unwrap();
    for (asked, code, words) in [
        (vec!["first"], 0, "1 exercise: every rule holds\n"),
        (
            vec!["01_orders", "first", "--times", "3"],
            0,
            "1 exercise: every rule holds, and all 3 runs of each went the same way\n",
        ),
        (vec!["exercises/02_more/"], 1, "second.rs: the solution"),
        (vec!["third"], 1, "the solution of `third` is missing"),
        (vec![], 1, "stray.rs: belongs to no exercise"),
        (vec!["frist"], 2, "did you mean `first`?"),
        (vec!["--times", "0"], 2, "--times"),
    ] {
        let checked = goferris(root, &[&["dev", "check"], asked.as_slice()].concat());
        assert_eq!(checked.code, Some(code), "{asked:?}: {}", checked.said);
        assert!(checked.said.contains(words), "{asked:?}: {}", checked.said);
    }
}

#[test]
fn every_broken_rule_is_told_at_once_and_the_gate_stays_shut() {
    let home = course();
    let root = home.path();
    let change = |path: &str, from: &str, to: &str| {
        let text = std::fs::read_to_string(root.join(path)).unwrap();
        assert!(text.contains(from), "{path}: {text}");
        write(root, path, &text.replace(from, to));
    };
    change(
        SOLUTION,
        "orders.iter().sum()",
        "let unused = 1;\n    orders.iter().sum()",
    );
    change(
        "traps/01_orders/first.short.rs",
        "by test",
        "by build E0382",
    );
    change("exercises/02_more/second.rs", ".skip(1)", "");
    change("solutions/02_more/second.rs", "    orders", "  orders");
    let checked = goferris(root, &["dev", "check"]);
    assert_eq!(checked.code, Some(1), "{}", checked.said);
    for words in [
        "the course has 4 problems",
        "solutions/01_orders/first.rs: the solution does not solve: unused_variables",
        "says that it is refused by build E0382, but it is by test: test",
        "exercises/02_more/second.rs: the starter is solved already",
        "solutions/02_more/second.rs: rustfmt would change it",
    ] {
        assert!(checked.said.contains(words), "{words}:\n{}", checked.said);
    }
}
