//! The compiler in the jail: it builds and links, and a text cannot make it fetch what is not its own.

use std::process::Stdio;
use std::time::Duration;

use goferris::jail::Bounds;
use goferris::jail::Profile;
use goferris::process;
use goferris::process::Cancel;
use goferris::verdict::Ending;

use crate::course::toolchain;
use crate::jail::Tried;
use crate::jail::Yard;

fn build(yard: &Yard, text: &str, bounds: Bounds) -> Tried {
    std::fs::write(yard.at("work/text.rs"), text).unwrap();
    let mut command = process::trimmed(toolchain().join("clippy-driver"));
    command
        .args([
            "--edition=2024",
            "--crate-name",
            "text",
            "text.rs",
            "-o",
            "text",
        ])
        .current_dir(yard.at("work"));
    let jail = yard.jail(Profile::Compile).bounded(bounds);
    let limits = Profile::Compile.limits();
    Tried::from(jail.run(
        command,
        Stdio::null(),
        &limits,
        &Cancel::default(),
        &mut |_| {},
    ))
}

#[test]
fn a_program_is_linted_linked_and_then_runs() {
    let Some(yard) = Yard::open() else { return };
    let text = "fn main() { let n = 2; let m = n.clone(); println!(\"{m}\"); }";
    let tried = build(&yard, text, Profile::Compile.bounds());
    assert_eq!(tried.finished.ending, Ending::Passed, "{}", tried.said);
    assert!(tried.said.contains("clone_on_copy"), "{}", tried.said);
    let jail = yard.jail(Profile::Run);
    let run = process::trimmed(yard.at("work/text"));
    let limits = Profile::Run.limits();
    let ran = jail.run(run, Stdio::null(), &limits, &Cancel::default(), &mut |_| {});
    assert_eq!(ran.output, b"2\n", "{:?}", ran.ending);
}

#[test]
fn a_text_cannot_take_in_what_is_not_its_own() {
    let Some(yard) = Yard::open() else { return };
    let secret = yard.word("secret");
    for text in [
        "fn main() { print!(\"{}\", include_str!(\"/etc/passwd\")) }".to_owned(),
        format!("fn main() {{ print!(\"{{:?}}\", include_bytes!({secret:?})) }}"),
        format!("fn main() {{ include!({secret:?}) }}"),
        format!("#[path = {secret:?}] mod secret; fn main() {{}}"),
        "fn main() { print!(\"{}\", include_str!(\"/proc/self/environ\")) }".to_owned(),
        "compile_error!(include_str!(\"/etc/passwd\")); fn main() {}".to_owned(),
    ] {
        let tried = build(&yard, &text, Profile::Compile.bounds());
        assert_eq!(tried.finished.ending, Ending::Failed { code: 1 }, "{text}");
        assert!(tried.said.contains("couldn't read"), "{}", tried.said);
        assert!(!tried.said.contains("root:"), "{}", tried.said);
    }
    let text = "fn main() { print!(\"{}\", env!(\"HOME\")) }";
    let tried = build(&yard, text, Profile::Compile.bounds());
    assert!(
        tried.said.contains("not defined at compile time"),
        "{}",
        tried.said
    );
}

#[test]
fn a_text_that_never_stops_compiling_is_stopped() {
    let Some(yard) = Yard::open() else { return };
    let small = Bounds {
        cpu: Duration::from_secs(2),
        memory: 1 << 30,
        ..Profile::Compile.bounds()
    };
    for text in [
        "#![allow(long_running_const_eval)] const N: u32 = { let mut n = 0u32; \
         loop { n = n.wrapping_add(1); if n == 1 << 31 { break n } } }; \
         fn main() { print!(\"{N}\") }",
        "#![recursion_limit = \"1000000\"] macro_rules! bomb { ($($t:tt)*) => { \
         bomb!($($t)* $($t)*) } } fn main() { bomb!(a a) }",
        "static HUGE: [u8; 1 << 40] = [7; 1 << 40]; fn main() { print!(\"{}\", HUGE[9]) }",
    ] {
        let tried = build(&yard, text, small);
        let ending = &tried.finished.ending;
        let stopped = matches!(
            ending,
            Ending::TimedOut { .. } | Ending::Killed { .. } | Ending::Failed { .. }
        );
        assert!(stopped, "{ending:?}: {text}");
        assert!(!yard.at("work/text").exists(), "{text}");
        eprintln!("{ending:?} after {:?}", tried.finished.took);
    }
}
