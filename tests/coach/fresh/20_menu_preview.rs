fn preview(text: &str, max: usize) -> String {
    if text.len() <= max {
        return text.to_string();
    }
    format!("{}...", &text[..max])
}

#[test]
fn shortens_menu_lines() {
    assert_eq!(preview("Soup", 10), "Soup");
    assert_eq!(preview("Tomato soup of the day", 11), "Tomato soup...");
    let line = preview("Crème brûlée with berries", 10);
    assert!(line.ends_with("..."));
}
