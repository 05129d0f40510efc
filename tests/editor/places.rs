//! A message points at the learner's real file, however it is named and whatever happened to it.

use std::os::unix::fs::symlink;

use serde_json::Value;

use super::Desk;
use super::messages;
use super::path_of;
use super::solution;
use goferris::zones::MARKER;

const NAME: &str = "moved_string";

/// The text that a message's place has in a file.
fn marked(message: &Value, text: &str) -> String {
    let spans = message["message"]["spans"].as_array().unwrap();
    let span = spans.iter().find(|s| s["is_primary"] == true).unwrap();
    let number = |key: &str| usize::try_from(span[key].as_u64().unwrap()).unwrap();
    let marked = &text[number("byte_start")..number("byte_end")];
    let line = text.lines().nth(number("line_start") - 1).unwrap();
    let columns = number("column_end") - number("column_start");
    let from: String = line.chars().skip(number("column_start") - 1).collect();
    assert!(
        from.starts_with(marked) && columns == marked.chars().count(),
        "{span}"
    );
    marked.to_owned()
}

#[test]
fn a_file_is_named_as_it_was_asked_for() {
    let desk = Desk::new();
    let path = path_of(NAME);
    let home = desk.course.beside("links");
    let links = [
        ("course", desk.root.clone()),
        ("chapter", desk.at("exercises/02_moves")),
        ("exercise.rs", desk.at(&path)),
    ];
    for (name, to) in links {
        symlink(to, home.join(name)).unwrap();
    }
    let asked = [
        home.join("course").join(&path),
        home.join("chapter/moved_string.rs"),
        home.join("exercise.rs"),
        desk.at("exercises/01_first_steps/../02_moves/moved_string.rs"),
    ];
    for asked in asked {
        let asked = asked.to_str().unwrap();
        let answer = desk.course.run(&["diagnostics", asked]);
        assert_eq!(answer.code, Some(0), "{answer:?}");
        let message = &messages(&answer)[0]["message"];
        assert_eq!(message["code"]["code"], "E0382");
        for span in message["spans"].as_array().unwrap() {
            assert_eq!(span["file_name"], asked);
        }
    }
    // A path from where the command is given.
    let mut command = desk
        .course
        .command(&["diagnostics", "02_moves/moved_string.rs"]);
    command.current_dir(desk.at("exercises"));
    let answer = desk.course.finish(command);
    let name = &messages(&answer)[0]["message"]["spans"][0]["file_name"];
    assert_eq!(name.as_str(), desk.at(&path).to_str());
}

#[test]
fn a_course_is_found_by_its_folder_where_the_file_stands_elsewhere() {
    let desk = Desk::new();
    let path = path_of(NAME);
    let elsewhere = desk.course.beside("elsewhere").join("mine.rs");
    std::fs::rename(desk.at(&path), &elsewhere).unwrap();
    symlink(&elsewhere, desk.at(&path)).unwrap();
    assert_eq!(
        desk.diagnostics(&path)[0]["message"]["code"]["code"],
        "E0382"
    );
    let (root, file) = (desk.root.to_str().unwrap(), elsewhere.to_str().unwrap());
    let answer = desk.course.run(&["-C", root, "diagnostics", file]);
    let message = &messages(&answer)[0]["message"];
    assert_eq!(message["spans"][0]["file_name"], file);
}

#[test]
fn a_place_holds_what_is_wrong_in_any_state_of_the_file() {
    let desk = Desk::new();
    let path = path_of(NAME);
    let starter = desk.read(&path);
    let (learners, _) = starter.split_once(MARKER).unwrap();
    let texts = [
        starter.clone(),
        starter.replace('\n', "\r\n"),
        format!("\u{feff}// é 漢\n{starter}"),
        learners.trim_end().to_owned(),
        starter.replace("#[test]", "#[test]\n    // mine"),
    ];
    for text in texts {
        desk.write(&path, &text);
        let messages = desk.diagnostics(&path);
        assert_eq!(marked(&messages[0], &text), "s1.text", "{text}");
    }
}

#[test]
fn an_error_in_the_given_zone_points_into_it_and_a_changed_one_is_said_once() {
    let desk = Desk::new();
    let path = path_of(NAME);
    let renamed = solution(NAME).replacen("fn hand_over(", "fn hand_it_over(", 1);
    desk.write(&path, &renamed);
    for message in desk.diagnostics(&path).iter().take(2) {
        assert_eq!(marked(message, &renamed), "hand_over");
    }
    // Three lines more between the zone's beginning and the tests.
    let longer = renamed.replacen("#[cfg(test)]", "// a\n// b\n// c\n#[cfg(test)]", 1);
    desk.write(&path, &longer);
    let messages = desk.diagnostics(&path);
    assert_eq!(marked(&messages[0], &longer), "hand_over");
    let changed = messages.last().unwrap();
    assert_eq!(changed["message"]["level"], "warning");
    assert_eq!(marked(changed, &longer), "// a");
    // The solution with a weakened test is well but for that.
    desk.write(&path, &solution(NAME).replacen("#[test]", "", 1));
    let messages = desk.diagnostics(&path);
    assert_eq!(messages.len(), 1, "{messages:#?}");
    assert_eq!(messages[0]["message"]["level"], "warning");
}
