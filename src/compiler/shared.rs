//! The standard library as one that programs **share**. To link it into each of them anew takes a fifth
//! of what it costs to grade a small text, and each text is built once.

use std::path::PathBuf;

use crate::flags;
use crate::tools::Tools;

/// What else the compiler was asked for that does not go with it: another way to panic or to link,
/// another machine, crates that may bring an allocator.
const AGAINST: [&str; 7] = [
    "panic=",
    "crt-static",
    "lto",
    "link",
    "prefer-dynamic",
    "--target",
    "--extern",
];

/// Since this release the toolchain of this machine links by a linker of its own if it has one.
const OWN_LINKER: (&str, u32) = ("x86_64-unknown-linux-gnu", 90);

/// The shared standard library of a toolchain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Where it is.
    pub folder: PathBuf,
    /// Whether the toolchain links by a linker of its own. That would take a thread for each core, and all
    /// cores have a text of their own already.
    has_own_linker: bool,
}

/// The shared standard library of a toolchain, if it has one that we know to work.
pub fn shared(tools: &Tools) -> Option<Shared> {
    let told = |what: &str| {
        tools
            .version
            .lines()
            .find_map(|line| line.strip_prefix(what))
    };
    let host = told("host: ")?;
    let own = tools.sysroot.join("lib/rustlib").join(host);
    let folder = own.join("lib");
    let is_std = |name: &str| name.starts_with("libstd-") && name.ends_with(".so");
    let mut files = std::fs::read_dir(&folder).ok()?.flatten();
    let has_std = files.any(|file| file.file_name().to_str().is_some_and(is_std));
    let minor = told("release: 1.").and_then(|rest| rest.split('.').next()?.parse().ok());
    let is_new = minor.is_some_and(|minor: u32| minor >= OWN_LINKER.1);
    (host.ends_with("-linux-gnu") && has_std).then(|| Shared {
        folder,
        has_own_linker: host == OWN_LINKER.0 && is_new && own.join("bin/gcc-ld/ld.lld").exists(),
    })
}

impl Shared {
    /// What a compiler is told so that the program shares the library; nothing where the text could tell
    /// the difference. A shared library knows no allocator of the program's, and takes from the program
    /// what that has under the name of something of its own.
    pub(super) fn arguments(&self, text: &str, flags: &[String]) -> Vec<String> {
        let is_against = |flag: &String| AGAINST.iter().any(|word| flag.contains(word));
        if flags.iter().any(is_against) || !flags::is_plain(text) {
            return Vec::new();
        }
        let mut words = vec![
            // Each word alone, since a folder's name may hold a comma.
            "-Xlinker".to_owned(),
            "-rpath".to_owned(),
            "-Xlinker".to_owned(),
            self.folder.display().to_string(),
        ];
        if self.has_own_linker {
            words.push("-Wl,--threads=1".to_owned());
        }
        let mut arguments = vec!["-Cprefer-dynamic".to_owned()];
        arguments.extend(words.iter().map(|word| format!("-Clink-arg={word}")));
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_texts_without_crates_share() {
        let shared = |has_own_linker| Shared {
            folder: "/a, b".into(),
            has_own_linker,
        };
        let with = |text: &str, flags: &[&str]| {
            let flags: Vec<String> = flags.iter().map(ToString::to_string).collect();
            shared(false).arguments(text, &flags)
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
        let own = shared(true).arguments("", &[]);
        assert_eq!(own.last().unwrap(), "-Clink-arg=-Wl,--threads=1");
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
            "linker=ld",
        ] {
            assert!(with("", &["-C", flag]).is_empty(), "{flag}");
        }
    }
}
