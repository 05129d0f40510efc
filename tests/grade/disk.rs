//! What a program may do to the **disk**: a little, for a moment, and it is all gone afterwards.

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::Class;
use super::machine;
use super::mark;
use crate::course::double;
use crate::course::wait;
use crate::jail::has_jail;

/// A wrong answer that does this first.
fn after(act: &str) -> String {
    double(&format!("{act}\n    n"))
}

#[test]
fn folders_that_are_hard_to_remove_are_removed() {
    let Some(program) = machine::modest_program().filter(|_| has_jail()) else {
        return;
    };
    let deep = "for _ in 0..3_000 { \
        std::fs::create_dir(\"d\").unwrap(); std::env::set_current_dir(\"d\").unwrap(); }";
    let closed = "use std::os::unix::fs::DirBuilderExt; \
        for (name, mode) in [(\"a\", 0o0), (\"b\", 0o300), (\"b/c\", 0o300)] { \
            std::fs::DirBuilder::new().mode(mode).create(name).unwrap(); } \
        std::fs::write(\"b/c/file\", \"\").unwrap();";
    let texts = [("deep", after(deep)), ("closed", after(closed))];
    let class = Class::of(&texts.each_ref().map(|(name, _)| (*name, "")));
    for (name, text) in &texts {
        class.write(&format!("{name}.rs"), text);
    }
    let child = class.start_by(program, &class.at(""), &["--format", "json"]);
    let answer = wait(child);
    for (name, _) in &texts {
        let mark = mark(&answer, name);
        // A look at the closed folder may have come before its program ended.
        let ends = ["fail", "output_limit"]
            .iter()
            .any(|end| mark["status"] == *end);
        assert!(
            ends && !mark.to_string().contains("unwrap"),
            "{name}: {mark}"
        );
    }
    class.machine.assert_untouched();
}

#[test]
fn a_program_that_fills_the_disk_is_stopped_soon_and_named() {
    if !has_jail() {
        return;
    }
    let always = "std::hint::black_box(n) > 0";
    let write = |what: &str| {
        after(&format!(
            "let all = vec![7u8; {what}]; let mut i = 0u64; \
             while {always} {{ let _ = std::fs::write(format!(\"{{i}}\"), &all); i += 1; }}"
        ))
    };
    let texts = [
        ("files", write("0")),
        ("bytes", write("1 << 20")),
        (
            "folders",
            after(&format!(
                "while {always} {{ let _ = std::fs::create_dir(\"d\"); let _ = std::env::set_current_dir(\"d\"); }}"
            )),
        ),
    ];
    let class = Class::of(&texts.each_ref().map(|(name, _)| (*name, "")));
    for (name, text) in &texts {
        class.write(&format!("{name}.rs"), text);
    }
    let args = ["--jail", "require", "--format", "json"];
    let mut child = class.start(&class.at(""), &args);
    let (mut most_files, mut most_bytes) = (0, 0);
    while child.try_wait().unwrap().is_none() {
        let (files, bytes) = taken(&class.machine.temporary());
        most_files = most_files.max(files);
        most_bytes = most_bytes.max(bytes);
        std::thread::park_timeout(Duration::from_millis(20));
    }
    let answer = wait(child);
    for (name, _) in &texts {
        let mark = mark(&answer, name);
        assert_eq!(mark["status"], "output_limit", "{name}: {mark}");
        assert!(
            mark.to_string().contains("it wrote more than 64 MiB"),
            "{name}: {mark}"
        );
    }
    // What is written between two looks comes on top.
    assert!(most_files < 100_000, "{most_files} files");
    assert!(most_bytes < 1 << 30, "{most_bytes} bytes");
    class.machine.assert_untouched();
}

/// How many files there are in a folder, and how many bytes they have. Not far down: a path has an end.
fn taken(dir: &Path) -> (u64, u64) {
    let (mut files, mut bytes) = (0, 0);
    let mut folders = vec![(dir.to_owned(), 0)];
    while let Some((folder, level)) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            files += 1;
            bytes += metadata.len();
            if metadata.is_dir() && level < 20 {
                folders.push((entry.path(), level + 1));
            }
        }
    }
    (files, bytes)
}
