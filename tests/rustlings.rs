//! Any course written for Rustlings 6 runs unchanged: here all of Rustlings' own, from the registry.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use cargo_metadata::MetadataCommand;

use crate::course::Course;
use goferris::manifest;

const VERSION: &str = "6.5.0";

/// Where the sources of Rustlings and of its macros are, after cargo has fetched them.
fn sources() -> [PathBuf; 2] {
    let dir = tempfile::tempdir().unwrap();
    let manifest = dir.path().join("Cargo.toml");
    let names = ["rustlings", "rustlings-macros"];
    let dependencies: String = names
        .iter()
        .map(|name| format!("{name} = \"={VERSION}\"\n"))
        .collect();
    fs::create_dir(dir.path().join("src")).unwrap();
    fs::write(dir.path().join("src/lib.rs"), "").unwrap();
    let text = format!(
        "[package]\nname = \"sources\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n{dependencies}"
    );
    fs::write(&manifest, text).unwrap();
    let fetch = |offline: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.arg("fetch").args(offline).current_dir(dir.path());
        cargo.output().unwrap()
    };
    if !fetch(&["--offline"]).status.success() {
        let output = fetch(&[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success(),
            "Rustlings cannot be fetched: {said}"
        );
    }
    let mut metadata = MetadataCommand::new();
    metadata.manifest_path(&manifest);
    metadata.other_options(vec!["--offline".to_owned()]);
    let packages = metadata.exec().unwrap().packages;
    let macros = packages.iter().find(|p| p.name.as_str() == names[1]);
    let macros = macros.unwrap().manifest_path.parent().unwrap();
    // Rustlings has no library, so cargo fetches it and then leaves it out of what it tells.
    names.map(|name| {
        macros
            .with_file_name(format!("{name}-{VERSION}"))
            .into_std_path_buf()
    })
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().flatten() {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        // Read and written, since a copy would keep the registry's read-only mode.
        fs::write(to, fs::read(from).unwrap()).unwrap();
    }
}

fn rustlings() -> Course {
    let [rustlings, macros] = sources();
    let course = Course::new();
    copy(&macros.join("info.toml"), &course.at("info.toml"));
    for dir in ["exercises", "solutions"] {
        copy(&rustlings.join(dir), &course.at(dir));
    }
    fs::create_dir(course.at("dev")).unwrap();
    copy(
        &rustlings.join("dev-Cargo.toml"),
        &course.at("dev/Cargo.toml"),
    );
    course
}

#[test]
fn rustlings_runs_unchanged() {
    let course = rustlings();
    let exercises = manifest::parse(&course.read("info.toml"))
        .unwrap()
        .exercises;
    assert_eq!(exercises.len(), 94);
    let path = |path: PathBuf| path.to_string_lossy().into_owned();

    let starters = course.run(&["check", "--json"]);
    assert_eq!(starters.code, Some(1));
    for exercise in &exercises {
        let row = starters.row(&exercise.name);
        let verdict = if exercise.may_start_solved {
            "solved"
        } else {
            "unsolved"
        };
        assert_eq!(row["verdict"], verdict, "{row}");
    }

    let mut tested = 0;
    for exercise in &exercises {
        let solution = course.read(&path(exercise.solution_path()));
        tested += usize::from(solution.contains("#[test]"));
        course.write(&path(exercise.path()), "fn main() {}\n");
    }
    assert_eq!(tested, 52);
    let emptied = course.run(&["check", "--json"]);
    for exercise in &exercises {
        let row = emptied.row(&exercise.name);
        assert_ne!(row["verdict"], "unchecked", "{row}");
        if course
            .read(&path(exercise.solution_path()))
            .contains("#[test]")
        {
            assert_eq!(row["verdict"], "unsolved", "{row}");
        }
    }

    for exercise in &exercises {
        let solution = course.read(&path(exercise.solution_path()));
        course.write(&path(exercise.path()), solution);
    }
    let solved = course.run(&["check", "--json"]);
    for exercise in &exercises {
        let row = solved.row(&exercise.name);
        assert_eq!(row["verdict"], "solved", "{row}");
        assert_eq!(row["given_restored"], false, "{row}");
    }
    assert_eq!(solved.code, Some(0));
    assert_eq!(course.run(&["list", "--json"]).json()["solved"], 94);
}
