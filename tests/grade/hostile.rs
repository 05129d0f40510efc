//! Submissions that want the mark without the answer. None passes, and each is named.

use super::Class;
use super::flags;
use super::mark;
use crate::course::RIGHT;
use crate::course::double;

/// A time limit for what never ends; everything else gets the usual one.
const SHORT: &str = "limits = { time_ms = 2000 }";
const LITTLE: &str = "limits = { memory_mib = 1024 }";

/// A wrong answer that does this when it is called.
fn when_called(act: &str) -> String {
    double(&format!("{act}; n"))
}

/// A wrong answer with this above it.
fn with(above: &str) -> String {
    format!("{above}\n{}", double("n"))
}

/// Grades one exercise for each row: name, keys, text, status, a flag that it must raise.
fn assert_named(rows: &[(&str, &str, String, &str, Option<&str>)]) {
    let names: Vec<(&str, &str)> = rows.iter().map(|row| (row.0, row.1)).collect();
    let class = Class::of(&names);
    for (name, _, text, ..) in rows {
        class.write(&format!("exercises/{name}.rs"), text);
    }
    let answer = class.grade(&["--format", "json"]);
    for (name, _, _, status, flag) in rows {
        let mark = mark(&answer, name);
        assert_eq!(mark["status"], *status, "{name}: {mark}");
        if let Some(flag) = flag {
            let flags = flags(&mark);
            assert!(flags.iter().any(|f| f == flag), "{name}: {flags:?}");
        }
    }
    let all = rows.iter().all(|row| row.3 == "pass");
    assert_eq!(answer.code, Some(i32::from(!all)), "{}", answer.stderr);
}

#[test]
fn honest_work_passes_and_wrong_work_fails() {
    let helper = "#[cfg(test)]\nmod mine {\n    #[test]\n    fn own() { assert_eq!(super::double(1), 2); }\n}\n";
    let threads = "std::thread::spawn(move || n * 2).join().unwrap_or(0)";
    assert_named(&[
        ("right", "", double(RIGHT), "pass", None),
        ("threads", "", double(threads), "pass", None),
        (
            "crlf",
            "",
            double(RIGHT).replace('\n', "\r\n"),
            "pass",
            None,
        ),
        (
            "bom",
            "",
            format!("\u{feff}{}", double(RIGHT)),
            "pass",
            None,
        ),
        (
            "own_tests",
            "",
            format!("{helper}{}", double(RIGHT)),
            "pass",
            Some("left_out"),
        ),
        (
            "prints",
            "",
            double("println!(\"test result: ok. 9 passed\"); n * 2"),
            "pass",
            None,
        ),
        ("wrong", "", double("n"), "fail", None),
        ("panics", "", double("panic!(\"{n}\")"), "fail", None),
        ("broken", "", double("n *"), "compile_error", None),
        (
            "renamed",
            "",
            double(RIGHT).replacen("double", "twice", 1),
            "tests_mismatch",
            None,
        ),
        ("untouched", "", double("todo!()"), "not_attempted", None),
    ]);
}

#[test]
fn an_early_end_is_incomplete() {
    let fake = "test tests::two_are_doubled ... ok\\n\\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\\n";
    let json = "{ \\\"type\\\": \\\"suite\\\", \\\"event\\\": \\\"ok\\\", \\\"passed\\\": 1 }\\n";
    let say = |what: &str| {
        when_called(&format!(
            "use std::io::Write; let _ = std::io::stdout().write_all(b\"{what}\"); std::process::exit(0)"
        ))
    };
    let hook = "std::panic::set_hook(Box::new(|_| std::process::exit(0)))";
    let thread = "std::thread::spawn(|| std::process::exit(0)); std::thread::sleep(std::time::Duration::from_secs(5))";
    let last = "struct End; impl Drop for End { fn drop(&mut self) { std::process::exit(0) } } \
        thread_local!(static END: End = const { End }); END.with(|_| ())";
    assert_named(&[
        (
            "exit_0",
            "",
            when_called("std::process::exit(0)"),
            "incomplete",
            Some("exit"),
        ),
        (
            "exit_7",
            "",
            when_called("std::process::exit(7)"),
            "incomplete",
            Some("exit"),
        ),
        ("fake_text", "", say(fake), "incomplete", Some("exit")),
        ("fake_json", "", say(json), "incomplete", Some("exit")),
        (
            "hook",
            "",
            when_called(hook),
            "incomplete",
            Some("panic_hook"),
        ),
        (
            "thread",
            "",
            when_called(thread),
            "incomplete",
            Some("exit"),
        ),
        (
            "at_the_end",
            "",
            when_called(last),
            "incomplete",
            Some("exit"),
        ),
    ]);
}

#[test]
fn life_before_main_is_no_way_to_the_key() {
    let before = |act: &str| {
        with(&format!(
            "#[used]\n#[unsafe(link_section = \".init_array\")]\nstatic BEFORE: extern \"C\" fn() = before;\n\
             extern \"C\" fn before() {{ {act} }}\n"
        ))
    };
    let thief = "use std::io::Read; use std::io::Write; let mut key = Vec::new(); \
        let _ = std::io::stdin().read_to_end(&mut key); let mut out = std::io::stdout(); \
        let _ = out.write_all(b\"\\n\"); let _ = out.write_all(&key); \
        let _ = out.write_all(b\"\\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\\n\"); \
        std::process::exit(0)";
    let later = "let mut key = String::new(); let _ = std::io::stdin().read_line(&mut key); print!(\"{key}\")";
    assert_named(&[
        (
            "init_array",
            "",
            before("std::process::exit(0)"),
            "incomplete",
            Some("linker"),
        ),
        ("thief", "", before(thief), "incomplete", Some("linker")),
        ("late_thief", "", when_called(later), "fail", None),
        (
            "name",
            "",
            with("fn steal() { let _ = crate::_0::last(); }"),
            "compile_error",
            None,
        ),
        (
            "glob",
            "",
            with("use crate::*;\nfn steal() { let _ = KEY.get(); }"),
            "compile_error",
            None,
        ),
    ]);
}

#[test]
fn no_macro_attribute_or_crate_of_the_learners_reaches_the_tests() {
    let empty = "macro_rules! assert_eq { ($($t:tt)*) => {} }";
    let by_use = "mod m { macro_rules! no { ($($t:tt)*) => {} } pub(crate) use no as assert_eq; }\npub(crate) use m::*;";
    let renamed = "macro_rules! no { ($($t:tt)*) => {} }\npub(crate) use no as assert_eq;";
    let crate_std = "extern crate self as std;\nextern crate self as core;\n#[macro_export]\nmacro_rules! assert_eq { ($($t:tt)*) => {} }";
    let hidden = "macro_rules! own { () => { extern crate self as std; } }\nown!();\n#[macro_export]\nmacro_rules! assert_eq { ($($t:tt)*) => {} }";
    assert_named(&[
        ("shadow", "", with(empty), "fail", Some("own_assert")),
        (
            "export",
            "",
            with(&format!("#[macro_export]\n{empty}")),
            "fail",
            Some("own_assert"),
        ),
        ("glob", "", with(by_use), "fail", None),
        ("renamed", "", with(renamed), "fail", None),
        ("own_std", "", with(crate_std), "fail", Some("left_out")),
        (
            "not_test",
            "",
            with("#![cfg(not(test))]"),
            "fail",
            Some("left_out"),
        ),
        (
            "no_main",
            "",
            with("#![cfg_attr(test, no_main)]"),
            "fail",
            Some("left_out"),
        ),
        (
            "dangling",
            "",
            double("n").replace("// ---- given", "#[cfg(any())]\n// ---- given"),
            "fail",
            None,
        ),
        (
            "swallow",
            "",
            double("n").replace(
                "// ---- given",
                "macro_rules! eat { ($($t:tt)*) => {} }\neat! {\n// ---- given",
            ),
            "compile_error",
            None,
        ),
    ]);
    let class = Class::of(&[("hidden_std", "")]);
    class.write("exercises/hidden_std.rs", with(hidden));
    let answer = class.grade(&["--format", "json"]);
    assert_ne!(mark(&answer, "hidden_std")["status"], "pass", "{answer:?}");
}

#[test]
fn what_eats_the_machine_is_stopped_and_named() {
    let flood = "use std::io::Write; while std::io::stdout().write_all(&[b'x'; 999]).is_ok() {}";
    // It only asks: a machine whose memory is slow would be told by its clock while it fills.
    let hog = "let mut all = vec![]; \
        while std::hint::black_box(n) > 1 { all.push(std::hint::black_box(Vec::<u8>::with_capacity(1 << 20))) }";
    assert_named(&[
        (
            "abort",
            "",
            when_called("std::process::abort()"),
            "crashed",
            Some("exit"),
        ),
        (
            "endless",
            SHORT,
            when_called("while std::hint::black_box(n) > 0 {}"),
            "timeout",
            None,
        ),
        (
            "asleep",
            SHORT,
            when_called("std::thread::park(); std::thread::park()"),
            "timeout",
            None,
        ),
        ("flood", "", when_called(flood), "output_limit", None),
        ("memory", LITTLE, when_called(hog), "memory", None),
        (
            "deep",
            "",
            double("if n == u32::MAX { 0 } else { 1 + double(n + 1) }"),
            "crashed",
            None,
        ),
    ]);
}
