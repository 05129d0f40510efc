//! What a hostile text may do by way of the compiler: nothing, and each is named on the sheet.

use std::fs;

use super::contained::grade;
use super::mark;
use crate::course::RIGHT;
use crate::course::double;
use crate::jail::has_jail;

#[test]
fn a_compiler_reaches_nothing_that_is_not_the_texts_own() {
    if !has_jail() {
        return;
    }
    let beside = tempfile::tempdir().unwrap();
    let secret = beside.path().join("secret.rs");
    fs::write(&secret, "pub const SECRET: u32 = 20_351;").unwrap();
    let with = |above: &str| format!("{above}\n{}", double(RIGHT));
    let texts = [
        (
            "include_str",
            with("const _: &str = include_str!(\"/etc/passwd\");"),
            "couldn't read",
        ),
        (
            "include",
            with(&format!("include!({secret:?});")),
            "couldn't read",
        ),
        (
            "bytes",
            with(&format!("const _: &[u8] = include_bytes!({secret:?});")),
            "couldn't read",
        ),
        (
            "path",
            with(&format!("#[path = {secret:?}] mod secret;")),
            "couldn't read",
        ),
        (
            "error",
            with(&format!("compile_error!(include_str!({secret:?}));")),
            "couldn't read",
        ),
        (
            "home",
            with("const _: &str = env!(\"HOME\");"),
            "not defined at compile time",
        ),
        (
            "up",
            with("const _: &str = include_str!(\"../../../../../../etc/passwd\");"),
            "couldn't read",
        ),
        (
            "environ",
            with("const _: &str = include_str!(\"/proc/self/environ\");"),
            "couldn't read",
        ),
    ];
    let plain: Vec<(&str, String)> = texts
        .iter()
        .map(|(name, text, _)| (*name, text.clone()))
        .collect();
    let (_class, answer) = grade(&plain, "");
    for (name, _, words) in &texts {
        let mark = mark(&answer, name);
        assert_eq!(mark["status"], "compile_error", "{name}: {mark}");
        assert!(mark.to_string().contains(words), "{name}: {mark}");
        for leak in ["20_351", "root:"] {
            assert!(!mark.to_string().contains(leak), "{name}: {mark}");
        }
    }
}

#[test]
fn a_text_that_keeps_the_compiler_busy_is_stopped_and_named() {
    if !has_jail() {
        return;
    }
    let with = |above: &str| format!("{above}\n{}", double(RIGHT));
    let mut many = String::new();
    for n in 0..10_000 {
        many.push_str(&format!("const A{n}: u32 = \"\";\n"));
    }
    let texts = [
        (
            "const_loop",
            with(
                "const N: u32 = { let mut n = 0u32; loop { n = n.wrapping_add(1); if n == u32::MAX { break n } } };\npub fn m() -> u32 { N }",
            ),
        ),
        (
            "macro_bomb",
            with(
                "#![recursion_limit = \"1000000\"]\nmacro_rules! bomb { ($($t:tt)*) => { bomb!($($t)* $($t)*) } }\nbomb!(a a);",
            ),
        ),
        (
            "huge_static",
            with("pub static HUGE: [u8; 1 << 40] = [7; 1 << 40];"),
        ),
        (
            "type_bomb",
            format!(
                "fn deep<T: Copy>(t: T, n: u32) {{ if n > 0 {{ deep((t, t), n - 1) }} }}\n{}",
                double("deep(1u8, n); n * 2")
            ),
        ),
        ("many_errors", with(&many)),
        ("large", with(&"// x\n".repeat(200_000))),
    ];
    let (_class, answer) = grade(&texts, "");
    for (name, _) in &texts {
        let mark = mark(&answer, name);
        let status = mark["status"].as_str().unwrap().to_owned();
        let allowed: &[&str] = match *name {
            "large" => &["pass"],
            // So many that the compiler's words fill their limit, or its time is over before.
            "many_errors" => &["compile_error", "output_limit", "timeout"],
            _ => &["compile_error", "timeout", "memory", "crashed"],
        };
        assert!(allowed.contains(&status.as_str()), "{name}: {status}");
    }
    assert_eq!(answer.code, Some(1), "{}", answer.stderr);
}
