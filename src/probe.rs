//! A **probe** is a package with nothing in it but a course's settings. Cargo builds it once, and what
//! it passes to the compiler for it is what it would pass for an exercise: edition, lints, profile,
//! the crates to link. Nobody has to guess.

use toml::Table;
use toml::Value;

/// The name of the probe's crate, by which its compilation is recognised.
pub const CRATE: &str = "goferris_probe";

/// The probe's `Cargo.toml`: the course's, without its targets, and of its dependencies those that
/// are named, or all for `None`. `dir` is the absolute folder of the course's manifest, by which
/// paths in it are made absolute.
///
/// # Errors
/// The toml crate's own words, which show line and column.
pub fn manifest(course: &str, dir: &str, deps: Option<&[String]>) -> Result<String, String> {
    let mut course: Table = course.parse().map_err(|e| format!("{e}"))?;
    let mut package = match course.remove("package") {
        Some(Value::Table(package)) => package,
        _ => Table::new(),
    };
    let edition = package
        .remove("edition")
        .filter(Value::is_str)
        .unwrap_or_else(|| Value::from("2024"));
    let mut probe = Table::new();
    let mut own = Table::new();
    own.insert("name".into(), CRATE.into());
    own.insert("version".into(), "0.0.0".into());
    own.insert("edition".into(), edition);
    probe.insert("package".into(), own.into());
    // An own, empty workspace: the course's folder may lie in anybody's.
    probe.insert("workspace".into(), Table::new().into());
    for key in ["lints", "profile", "features", "patch"] {
        if let Some(value) = course.remove(key) {
            probe.insert(key.into(), value);
        }
    }
    for key in ["dependencies", "dev-dependencies"] {
        if let Some(Value::Table(table)) = course.remove(key) {
            probe.insert(key.into(), chosen(table, dir, deps).into());
        }
    }
    if let Some(Value::Table(mut targets)) = course.remove("target") {
        for (_, target) in &mut targets {
            for key in ["dependencies", "dev-dependencies"] {
                if let Some(Value::Table(table)) = target.get_mut(key) {
                    *table = chosen(std::mem::take(table), dir, deps);
                }
            }
        }
        probe.insert("target".into(), targets.into());
    }
    Ok(probe.to_string())
}

/// Whether a probe links with crates that lie in folders, whose content can change at any time.
pub fn has_local_crates(probe: &str) -> bool {
    let Ok(probe) = probe.parse::<Table>() else {
        return false;
    };
    ["dependencies", "dev-dependencies"].iter().any(|key| {
        let table = probe.get(*key).and_then(Value::as_table);
        table.is_some_and(|table| table.values().any(|value| value.get("path").is_some()))
    })
}

/// The dependencies that are named, their paths absolute.
fn chosen(table: Table, dir: &str, deps: Option<&[String]>) -> Table {
    table
        .into_iter()
        .filter(|(name, _)| deps.is_none_or(|deps| deps.contains(name)))
        .map(|(name, mut value)| {
            if let Some(Value::String(path)) = value.get_mut("path")
                && !path.starts_with('/')
            {
                *path = format!("{dir}/{path}");
            }
            (name, value)
        })
        .collect()
}

/// Of what cargo passed for the probe, what holds for an exercise too: everything but the probe's
/// name, source and outputs, the form of messages, and debug information, which costs time.
pub fn shared_args(recorded: &[String]) -> Vec<String> {
    const WITH_VALUE: [&str; 4] = ["--crate-name", "--crate-type", "--out-dir", "--emit"];
    const ALONE: [&str; 7] = [
        "--error-format=",
        "--json=",
        "--diagnostic-width=",
        "--emit=",
        "--color=",
        "--crate-type=",
        "--test",
    ];
    const CODEGEN: [&str; 6] = [
        "metadata=",
        "extra-filename=",
        "incremental=",
        "debuginfo=",
        "strip=",
        "split-debuginfo=",
    ];
    let mut kept = Vec::new();
    let mut args = recorded.iter();
    while let Some(arg) = args.next() {
        if WITH_VALUE.contains(&arg.as_str()) {
            args.next();
        } else if arg == "-C" {
            let value = args.next().cloned().unwrap_or_default();
            if !CODEGEN.iter().any(|start| value.starts_with(start)) {
                kept.extend(["-C".to_owned(), value]);
            }
        } else if !(ALONE.iter().any(|start| arg.starts_with(start))
            || CODEGEN.iter().any(|c| arg.starts_with(&format!("-C{c}")))
            || (arg.ends_with(".rs") && !arg.starts_with('-')))
        {
            kept.push(arg.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_probe_keeps_the_settings_and_drops_the_targets() {
        let course = r#"
bin = [{ name = "a", path = "../exercises/a.rs" }]
[package]
name = "exercises"
edition = "2021"
[lints.rust]
unsafe_code = "forbid"
[profile.dev]
panic = "abort"
[dependencies]
tokio = { version = "1", features = ["rt"] }
serde = "1"
mine = { path = "../mine" }
"#;
        let deps = strings(&["tokio", "mine"]);
        let probe: Table = manifest(course, "/c/dev", Some(&deps))
            .unwrap()
            .parse()
            .unwrap();
        assert_eq!(probe["package"]["edition"].as_str(), Some("2021"));
        assert_eq!(
            probe["lints"]["rust"]["unsafe_code"].as_str(),
            Some("forbid")
        );
        assert_eq!(probe["profile"]["dev"]["panic"].as_str(), Some("abort"));
        let dependencies = probe["dependencies"].as_table().unwrap();
        assert_eq!(dependencies.keys().collect::<Vec<_>>(), ["mine", "tokio"]);
        assert_eq!(
            dependencies["mine"]["path"].as_str(),
            Some("/c/dev/../mine")
        );
        assert!(!probe.contains_key("bin"));
        assert!(has_local_crates(&probe.to_string()));
        assert!(!has_local_crates("[dependencies]\nserde = \"1\"\n"));
        let all: Table = manifest(course, "/c", None).unwrap().parse().unwrap();
        assert_eq!(all["dependencies"].as_table().unwrap().len(), 3);
    }

    #[test]
    fn what_belongs_to_the_probe_alone_is_dropped() {
        let recorded = "--crate-name goferris_probe --edition=2024 src/main.rs \
            --error-format=json --json=artifacts --crate-type bin --emit=dep-info,link \
            -C embed-bitcode=no -C debuginfo=2 -C panic=abort --forbid=unsafe_code --test \
            -C metadata=1 -C extra-filename=-1 --out-dir /t -C incremental=/t/i \
            -L dependency=/t/deps --extern tokio=/t/libtokio.rlib";
        let recorded: Vec<String> = recorded.split_whitespace().map(str::to_owned).collect();
        let kept = shared_args(&recorded).join(" ");
        assert_eq!(
            kept,
            "--edition=2024 -C embed-bitcode=no -C panic=abort --forbid=unsafe_code \
             -L dependency=/t/deps --extern tokio=/t/libtokio.rlib"
        );
    }
}
