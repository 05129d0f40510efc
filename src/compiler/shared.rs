//! The standard library as one that programs **share**. To link it into each of them anew takes a fifth
//! of what it costs to grade a small text, and each text is built once.

use std::path::Path;
use std::path::PathBuf;

use crate::flags;
use crate::tools::Tools;

/// What else the compiler was asked for that does not go with it: another way to panic or to link,
/// another machine, crates that may bring an allocator.
const AGAINST: [&str; 6] = [
    "panic=",
    "crt-static",
    "lto",
    "prefer-dynamic",
    "--target",
    "--extern",
];

/// Where a toolchain has a shared standard library, if it has one that we know to work.
pub fn shared(tools: &Tools) -> Option<PathBuf> {
    let host = tools
        .version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))?;
    let folder = tools.sysroot.join("lib/rustlib").join(host).join("lib");
    let is_std = |name: &str| name.starts_with("libstd-") && name.ends_with(".so");
    let mut files = std::fs::read_dir(&folder).ok()?.flatten();
    let has_std = files.any(|file| file.file_name().to_str().is_some_and(is_std));
    (host.ends_with("-linux-gnu") && has_std).then_some(folder)
}

/// What a compiler is told so that the program shares the library in `folder`; nothing where the text
/// could tell the difference. A shared library knows no allocator of the program's, and takes from the
/// program what that has under the name of something of its own.
pub(super) fn arguments(folder: &Path, text: &str, flags: &[String]) -> Vec<String> {
    let is_against = |flag: &String| AGAINST.iter().any(|word| flag.contains(word));
    if flags.iter().any(is_against) || !flags::is_plain(text) {
        return Vec::new();
    }
    // Each word alone, since a folder's name may hold a comma.
    let words = ["-Xlinker", "-rpath", "-Xlinker"].map(str::to_owned);
    let words = words.into_iter().chain([folder.display().to_string()]);
    let mut arguments = vec!["-Cprefer-dynamic".to_owned()];
    arguments.extend(words.map(|word| format!("-Clink-arg={word}")));
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_texts_without_crates_share() {
        let folder = Path::new("/a, b");
        let with = |text: &str, flags: &[&str]| {
            let flags: Vec<String> = flags.iter().map(ToString::to_string).collect();
            arguments(folder, text, &flags)
        };
        let usual = ["--edition=2024", "-C", "embed-bitcode=no"];
        assert_eq!(
            with("fn main() {}", &usual),
            [
                "-Cprefer-dynamic",
                "-Clink-arg=-Xlinker",
                "-Clink-arg=-rpath",
                "-Clink-arg=-Xlinker",
                "-Clink-arg=/a, b"
            ]
        );
        for text in [
            "#[global_allocator] static A: System = System;",
            "#[unsafe(no_mangle)] extern \"C\" fn memcmp() {}",
            "#[no_mangle] extern \"C\" fn memcmp() {}",
            "fn main() { unsafe { f() } }",
            "macro_rules! m { () => { #[export_name = \"bcmp\"] fn f() {} } }",
            "fn main() {",
        ] {
            assert!(with(text, &usual).is_empty(), "{text}");
        }
        for flag in [
            "panic=abort",
            "--extern",
            "target-feature=+crt-static",
            "lto=fat",
        ] {
            assert!(with("", &["-C", flag]).is_empty(), "{flag}");
        }
    }
}
