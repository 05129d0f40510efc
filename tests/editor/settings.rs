//! The settings that are shipped say the same in every editor's own words.

use serde_json::Value;
use serde_json::json;

use super::Desk;
use super::ours;

/// What VS Code's settings say to rust-analyzer, as its options.
pub(super) fn of_vs_code(text: &str) -> Value {
    let settings: Value = serde_json::from_str(text).unwrap();
    let mut options = json!({});
    for (key, value) in settings.as_object().unwrap() {
        let Some(path) = key.strip_prefix("rust-analyzer.") else {
            continue;
        };
        let mut place = &mut options;
        for part in path.split('.') {
            place = &mut place[part];
        }
        *place = value.clone();
    }
    options
}

fn of_zed(text: &str) -> Value {
    let settings: Value = serde_json::from_str(text).unwrap();
    settings["lsp"]["rust-analyzer"]["initialization_options"].clone()
}

fn of_helix(text: &str) -> Value {
    let settings: toml::Table = text.parse().unwrap();
    let options = &settings["language-server"]["rust-analyzer"]["config"];
    serde_json::to_value(options).unwrap()
}

#[track_caller]
fn assert_same(read: &dyn Fn(&str) -> String, options: &Value) {
    assert_eq!(of_vs_code(&read(".vscode/settings.json")), *options);
    assert_eq!(of_zed(&read(".zed/settings.json")), *options);
    assert_eq!(of_helix(&read(".helix/languages.toml")), *options);
}

#[test]
fn a_learners_folder_asks_goferris_for_the_saved_file() {
    let desk = Desk::new();
    let options = json!({
        "check": {
            "overrideCommand": ["goferris", "diagnostics", "$saved_file"],
            "invocationStrategy": "once",
        },
        "files": { "excludeDirs": [".goferris"], "watcher": "server" },
    });
    assert_same(&|path| desk.read(path), &options);
    // No rust-analyzer takes a command from there, and some complain of what it does not take.
    assert!(!desk.at("rust-analyzer.toml").exists());
}

#[test]
fn a_clone_asks_its_own_goferris_and_links_both_packages() {
    let words = "cargo run --quiet --message-format=json -- diagnostics $saved_file";
    let command: Vec<&str> = words.split(' ').collect();
    let options = json!({
        "check": { "overrideCommand": command, "invocationStrategy": "once" },
        "linkedProjects": ["Cargo.toml", "dev/Cargo.toml"],
        "files": { "excludeDirs": [".goferris"], "watcher": "server" },
    });
    assert_same(&ours, &options);
    for package in ["Cargo.toml", "dev/Cargo.toml"] {
        assert!(ours(package).contains("[package]"));
    }
}
