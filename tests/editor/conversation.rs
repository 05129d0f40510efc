//! A **conversation** with the real rust-analyzer, and its recording.
//!
//! With `GOFERRIS_RUST_ANALYZER=…/rust-analyzer` the conversation is held; `GOFERRIS_RECORD="its name
//! and version"` also writes it down. Without, the recording is compared with what goferris says today. A note that has
//! other words than in the recording asks for a new one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::process::Command;

use cargo_metadata::diagnostic::Diagnostic;
use serde_json::Value;
use serde_json::json;

use super::Desk;
use super::client::Client;
use super::lines;
use super::ours;
use super::path_of;
use super::settings;
use super::shown;
use super::shown::Shown;
use super::solution;

const RECORDING: &str = "tests/editor/conversation.jsonl";

/// Stands for the folder.
const ROOT: &str = "file:///course";

/// What is saved, one after the other: an exercise, and what its learner has written.
fn saves() -> [(&'static str, String); 5] {
    let starter = |name: &str| {
        let text = goferris::built_in::text(&path_of(name));
        text.unwrap().to_owned()
    };
    [
        ("moved_string", starter("moved_string")),
        ("hello_macro", starter("hello_macro")),
        ("boxes_everywhere", starter("boxes_everywhere")),
        ("arc_moved_in_loop", starter("arc_moved_in_loop")),
        ("moved_string", solution("moved_string")),
    ]
}

/// What goferris says of a text, as an editor shows it.
fn wanted(desk: &Desk, name: &str, text: &str) -> BTreeSet<Shown> {
    let path = path_of(name);
    desk.write(&path, text);
    let absolute = format!("\"file_name\":\"{}/", desk.root.display());
    let mut wanted = BTreeSet::new();
    for message in desk.diagnostics(&path) {
        let message = message["message"].to_string();
        let message = message.replace(&absolute, &format!("\"file_name\":\"{ROOT}/"));
        let diagnostic: Diagnostic = serde_json::from_str(&message).unwrap();
        wanted.extend(shown::of(&diagnostic));
    }
    wanted
}

/// What an editor shows of the compiler's in a whole folder.
fn of_compiler<'a>(files: impl Iterator<Item = (&'a str, &'a Vec<Value>)>) -> BTreeSet<Shown> {
    let mut all = BTreeSet::new();
    for (file, diagnostics) in files {
        // rust-analyzer has a mind of its own on the file that is open; the check is the compiler's.
        let said = diagnostics
            .iter()
            .filter(|d| d["source"] != "rust-analyzer");
        all.extend(said.map(|d| Shown::published(file, d)));
    }
    all
}

#[test]
fn rust_analyzer_shows_the_saved_exercise_with_the_coach_and_no_other() {
    let Ok(program) = std::env::var("GOFERRIS_RUST_ANALYZER") else {
        eprintln!("left out: GOFERRIS_RUST_ANALYZER names no rust-analyzer");
        return;
    };
    let desk = Desk::new();
    // The first build of the crates is no part of it.
    desk.diagnostics(&path_of("arc_moved_in_loop"));
    let options = settings::of_vs_code(&desk.read(".vscode/settings.json"));
    let mut client = Client::open(&desk, &program, options.clone());
    let server = std::env::var("GOFERRIS_RECORD").ok();
    let mut recording = vec![
        json!({ "server": server, "rustc": rustc() }),
        json!({ "client": { "method": "initialize", "options": options } }),
    ];
    let mut opened = BTreeSet::new();
    for (version, (name, text)) in (2..).zip(saves()) {
        let path = path_of(name);
        desk.write(&path, &text);
        if opened.insert(name) {
            client.open_file(&path, &text);
        } else {
            client.change(&path, version, &text);
        }
        let took = client.save(&path);
        eprintln!("{name}: shown after {took:?}");
        let root = client.root.clone();
        let files = client.shown.iter().map(|(uri, all)| (uri.as_str(), all));
        let seen = of_compiler(files);
        let seen = serde_json::to_string(&format!("{seen:?}")).unwrap();
        let wanted = wanted(&desk, name, &text);
        let wanted = serde_json::to_string(&format!("{wanted:?}")).unwrap();
        assert_eq!(seen.replace(&root, ROOT), wanted, "{name}");
        recording.extend(
            client
                .said
                .iter()
                .filter_map(|(who, m)| kept(who, m, &root)),
        );
    }
    if server.is_some() {
        let text: String = recording.iter().map(|line| format!("{line}\n")).collect();
        let place = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(RECORDING);
        std::fs::write(place, text).unwrap();
    }
}

/// The compiler's version.
fn rustc() -> String {
    let output = Command::new("rustc").arg("--version").output().unwrap();
    let version = String::from_utf8(output.stdout).unwrap();
    version.trim().to_owned()
}

/// A message as it is recorded, if it is worth it: without the machine's own paths and versions.
fn kept(who: &str, message: &Value, root: &str) -> Option<Value> {
    let method = message["method"].as_str()?;
    let is_check =
        method == "$/progress" && message["params"]["token"].as_str()?.contains("flycheck");
    let is_of_use =
        method == "textDocument/didSave" || method == "textDocument/publishDiagnostics" || is_check;
    let text = json!({ who: { "method": method, "params": message["params"] } }).to_string();
    let path = root.trim_start_matches("file://");
    let text = text.replace(root, ROOT).replace(path, "/course");
    is_of_use.then(|| serde_json::from_str(&text).unwrap())
}

/// The recording, cut at the saves: the file that was saved, and what was shown in the end.
fn recorded() -> Vec<(String, BTreeSet<Shown>)> {
    let mut saves: Vec<(String, BTreeMap<String, Vec<Value>>)> = Vec::new();
    for line in lines(&ours(RECORDING)) {
        let uri = |params: &Value| params["uri"].as_str().unwrap().to_owned();
        if line["client"]["method"] == "textDocument/didSave" {
            let saved = uri(&line["client"]["params"]["textDocument"]);
            let before = saves.last().map(|(_, shown)| shown.clone());
            saves.push((saved, before.unwrap_or_default()));
        }
        let told = &line["server"];
        if told["method"] == "textDocument/publishDiagnostics"
            && let Some((_, shown)) = saves.last_mut()
        {
            let all = told["params"]["diagnostics"].as_array().unwrap();
            shown.insert(uri(&told["params"]), all.clone());
        }
    }
    let shown = |(saved, files): (String, BTreeMap<String, Vec<Value>>)| {
        let files = files.iter().map(|(uri, all)| (uri.as_str(), all));
        (saved, of_compiler(files))
    };
    saves.into_iter().map(shown).collect()
}

#[test]
fn the_recorded_conversation_is_what_goferris_says_today() {
    let desk = Desk::new();
    let recorded = recorded();
    assert_eq!(recorded.len(), saves().len());
    let head = lines(&ours(RECORDING));
    // Another compiler may word it in another way.
    let is_same_compiler = head[0]["rustc"] == rustc();
    for ((name, text), (saved, seen)) in saves().iter().zip(recorded) {
        assert_eq!(saved, format!("{ROOT}/{}", path_of(name)));
        let wanted = wanted(&desk, name, text);
        let gist = |all: &BTreeSet<Shown>| all.iter().filter_map(Shown::gist).collect::<Vec<_>>();
        assert_eq!(gist(&seen), gist(&wanted), "{name}");
        if is_same_compiler {
            assert_eq!(seen, wanted, "{name}: see the head of this file");
        }
    }
    let options = settings::of_vs_code(&desk.read(".vscode/settings.json"));
    assert_eq!(head[1]["client"]["options"], options);
}

#[test]
fn the_recorded_conversation_shows_the_coach_and_one_exercise_at_a_time() {
    let text = ours(RECORDING);
    assert!(text.contains("Go: "), "the coach says nothing");
    for (saved, seen) in recorded() {
        for shown in seen {
            assert!(shown.is_in(&saved), "{saved}: {shown:?}");
        }
    }
}
