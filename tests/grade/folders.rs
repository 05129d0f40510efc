//! Anything may lie in a learner's folder, and nothing but the exercises' own files is looked at.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::Command;

use super::Class;
use super::mark;
use crate::course::GIVEN;
use crate::course::RIGHT;
use crate::course::double;

#[test]
fn what_is_done_to_the_tests_neither_gives_a_pass_nor_takes_one() {
    let names = [
        "deleted", "ignored", "renamed", "weakened", "empty", "nothing",
    ];
    let class = Class::of(&names.map(|name| (name, "")));
    let write = |name: &str, text: String| class.write(&format!("exercises/{name}.rs"), text);
    for (body, status) in [("n", "fail"), (RIGHT, "pass")] {
        let whole = double(body);
        write("deleted", whole.replace(GIVEN, ""));
        write(
            "ignored",
            whole.replace("#[test]", "#[test]\n    #[ignore]"),
        );
        write("renamed", whole.replace("two_are_doubled", "other"));
        write("weakened", whole.replace("double(2), 4", "4, 4"));
        write("empty", "fn main() {}\n".to_owned());
        write("nothing", String::new());
        let answer = class.grade(&["--format", "json"]);
        for name in &names[..4] {
            let mark = mark(&answer, name);
            assert_eq!(mark["status"], status, "{name}: {mark}");
            assert_eq!(mark["tests_drift"], true, "{name}: {mark}");
        }
        assert_eq!(mark(&answer, "empty")["status"], "tests_mismatch");
        assert_ne!(mark(&answer, "nothing")["status"], "pass");
    }
}

#[test]
fn only_regular_files_of_the_folder_itself_are_graded() {
    let names = ["link", "pipe", "folder", "huge", "latin1", "gone", "bare"];
    let class = Class::of(&names.map(|name| (name, "")));
    class.write("elsewhere.rs", double(RIGHT));
    fs::create_dir_all(class.at("exercises/folder.rs")).unwrap();
    symlink(class.at("elsewhere.rs"), class.at("exercises/link.rs")).unwrap();
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    let pipe = class.at("exercises/pipe.rs");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    class.write("exercises/huge.rs", vec![b'\n'; 10 << 20]);
    class.write("exercises/latin1.rs", b"// caf\xe9\n");
    class.write("bare.rs", double(RIGHT));
    let answer = class.grade(&["--format", "json"]);
    for (name, status, words) in [
        ("link", "missing", "is a link"),
        ("pipe", "missing", "not a regular file"),
        ("folder", "missing", "not a regular file"),
        ("huge", "compile_error", "more than 1 MiB"),
        ("latin1", "compile_error", "not UTF-8"),
        ("gone", "missing", "is not there"),
        ("bare", "pass", ""),
    ] {
        let mark = mark(&answer, name);
        assert_eq!(mark["status"], status, "{name}: {mark}");
        let message = mark["message"].as_str().unwrap_or("");
        assert!(message.contains(words), "{name}: {message}");
    }
    assert_eq!(answer.code, Some(1));
}

#[test]
fn a_folder_that_is_a_link_to_elsewhere_is_not_followed() {
    let class = Class::of(&[("one", "")]);
    let other = tempfile::tempdir().unwrap();
    fs::write(other.path().join("one.rs"), double(RIGHT)).unwrap();
    symlink(other.path(), class.at("exercises")).unwrap();
    let answer = class.grade(&["--format", "json"]);
    assert_eq!(mark(&answer, "one")["status"], "missing", "{answer:?}");
    symlink(class.at("loop"), class.at("loop")).unwrap();
    assert_eq!(class.grade(&[]).code, Some(1));
}

#[test]
fn an_archive_is_graded_without_unpacking_it() {
    use zip::write::SimpleFileOptions;
    let class = Class::of(&[("one", ""), ("link", ""), ("bomb", ""), ("up", "")]);
    let pack = |name: &str, entries: &[(&str, u32, String)]| {
        let mut writer = zip::ZipWriter::new(fs::File::create(class.at(name)).unwrap());
        for (path, mode, text) in entries {
            let options = SimpleFileOptions::default()
                .compression_method(zip::CompressionMethod::Deflated)
                .unix_permissions(*mode & 0o777);
            if mode & 0o170_000 == 0o120_000 {
                writer.add_symlink(*path, text.as_str(), options).unwrap();
            } else {
                writer.start_file(*path, options).unwrap();
                writer.write_all(text.as_bytes()).unwrap();
            }
        }
        writer.finish().unwrap();
        let archive = class.at(name);
        let answer = class.grade_at(&archive, &["--format", "json"]);
        assert_eq!(answer.code, Some(1), "{answer:?}");
        answer
    };
    let answer = pack(
        "ana.zip",
        &[
            ("work/exercises/one.rs", 0o644, double(RIGHT)),
            ("work/exercises/link.rs", 0o120_777, "one.rs".to_owned()),
            ("work/exercises/bomb.rs", 0o644, "\n".repeat(40 << 20)),
            ("work/../exercises/up.rs", 0o644, double(RIGHT)),
            ("__MACOSX/work/exercises/._one.rs", 0o644, "x".to_owned()),
        ],
    );
    for (name, status, words) in [
        ("one", "pass", ""),
        ("link", "missing", "not a regular file"),
        ("bomb", "compile_error", "more than 1 MiB"),
        ("up", "missing", "is not there"),
    ] {
        let mark = mark(&answer, name);
        assert_eq!(mark["status"], status, "{name}: {mark}");
        let message = mark["message"].as_str().unwrap_or("");
        assert!(message.contains(words), "{name}: {message}");
    }
    assert_eq!(answer.json()["learner"], "ana");
    // Two files of one name: which of them is read would be the reader's choice.
    let answer = pack(
        "twice.zip",
        &[
            ("one.rs", 0o644, double(RIGHT)),
            ("onE.rs", 0o644, double("n")),
        ],
    );
    assert_eq!(mark(&answer, "one")["status"], "pass", "{answer:?}");
    let bytes = fs::read(class.at("twice.zip")).unwrap();
    let mut twice = bytes.clone();
    for at in 0..bytes.len().saturating_sub(6) {
        if &bytes[at..at + 6] == b"onE.rs" {
            twice[at + 2] = b'e';
        }
    }
    class.write("twice.zip", twice);
    let answer = class.grade_at(&class.at("twice.zip"), &["--format", "json"]);
    let message = mark(&answer, "one")["message"].to_string();
    assert!(message.contains("two files of one name"), "{answer:?}");
    class.write("text.zip", "no archive");
    let answer = class.grade_at(&class.at("text.zip"), &["--format", "json"]);
    assert_eq!(mark(&answer, "one")["status"], "missing", "{answer:?}");
}

#[test]
fn a_revision_is_graded_as_it_was_committed() {
    let class = Class::of(&[("one", ""), ("link", "")]);
    let git = |args: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=ana", "-c", "user.email=ana@example.org"]);
        let output = git.args(args).current_dir(class.at("")).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    git(&["init", "-q"]);
    class.write("exercises/one.rs", double(RIGHT));
    symlink("one.rs", class.at("exercises/link.rs")).unwrap();
    git(&["add", "."]);
    git(&["commit", "-qm", "right"]);
    class.write("exercises/one.rs", double("n"));
    git(&["commit", "-qam", "wrong"]);
    class.write("exercises/one.rs", double("n *"));
    // What a repository's own settings would have run.
    git(&["config", "core.fsmonitor", "touch ran"]);
    for (rev, status) in [("HEAD~1", "pass"), ("HEAD", "fail")] {
        let answer = class.grade(&["--rev", rev, "--format", "json"]);
        assert_eq!(mark(&answer, "one")["status"], status, "{answer:?}");
        assert_eq!(mark(&answer, "link")["status"], "missing", "{answer:?}");
        let rev = answer.json()["rev"].as_str().map(str::len);
        assert_eq!(rev, Some(40), "{answer:?}");
    }
    assert!(!class.at("ran").exists());
    for rev in ["none", "--output=x", ""] {
        let rev = format!("--rev={rev}");
        class.grade(&[&rev]).expect(2, &[]);
    }
}

#[test]
fn nothing_else_of_the_learners_is_read() {
    let class = Class::of(&[("one", "")]);
    class.write("exercises/one.rs", double("n"));
    class.write("info.toml", "this is not TOML");
    class.write("Cargo.toml", "[package");
    class.write("build.rs", "compile_error!()");
    class.write("clippy.toml", "nonsense = [");
    class.write(
        "rust-toolchain.toml",
        "[toolchain]\nchannel = \"none-such\"\n",
    );
    class.write(
        ".cargo/config.toml",
        "[build]\nrustc = \"/bin/false\"\nrunner = \"true\"\n",
    );
    class.write("solutions/one.rs", "fn main() { garbage");
    class.write("course.lock", "version = 9\n");
    class.write(
        ".goferris/journal.jsonl",
        "{\"event\":\"solved\",\"exercise\":\"one\"}\n",
    );
    let answer = class.grade(&["--format", "json"]);
    assert_eq!(mark(&answer, "one")["status"], "fail", "{answer:?}");
    class.write("exercises/one.rs", double(RIGHT));
    let answer = class.grade(&["--format", "json"]);
    assert_eq!(mark(&answer, "one")["status"], "pass", "{answer:?}");
    assert_eq!(answer.code, Some(0));
    let left: Vec<_> = fs::read_dir(class.at(".goferris")).unwrap().collect();
    assert_eq!(left.len(), 1, "grade wrote into the learner's folder");
}

#[test]
fn where_the_course_is_not_is_told_and_where_it_is_is_found() {
    let class = Class::of(&[("one", "")]);
    let answer = class.grade(&["--format", "json"]);
    answer.expect(1, &["there is no exercise of this course in it"]);
    assert_eq!(mark(&answer, "one")["status"], "missing");
    class.write("mine/goferris-course/exercises/one.rs", double(RIGHT));
    let git = |args: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=ana", "-c", "user.email=ana@example.org"]);
        let output = git.args(args).current_dir(class.at("")).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    git(&["init", "-q", "mine"]);
    git(&["-C", "mine", "add", "."]);
    git(&["-C", "mine", "commit", "-qm", "all"]);
    git(&["clone", "-q", "--bare", "mine", "bare"]);
    for work in ["mine", "bare"] {
        let answer = class.grade_at(&class.at(work), &["--format", "json"]);
        assert_eq!(mark(&answer, "one")["status"], "pass", "{work}: {answer:?}");
        assert_eq!(answer.json()["rev"].is_string(), work == "bare");
    }
}
