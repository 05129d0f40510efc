//! one_lifetime_missing: the signature promises, the callers believe it

use std::collections::HashMap;

/// The text for the key, or the key itself.
// `'a` on the catalogue alone said: the result comes from the catalogue. It can
// come from the key as well, so the key has to live as long as the result.
pub fn label<'a>(catalog: &'a HashMap<String, String>, key: &'a str) -> &'a str {
    match catalog.get(key) {
        Some(text) => text,
        None => key,
    }
}

/// The label of the button that does `action`.
// With the true signature the compiler sees what the old one hid: for a missing
// label this function returned a view of its own local key. So the text has to be
// owned by the caller. `&str` is for those who have something to borrow from.
pub fn button(catalog: &HashMap<String, String>, action: &str) -> String {
    let key = format!("button.{action}");
    label(catalog, &key).to_string()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    fn german() -> HashMap<String, String> {
        HashMap::from([
            (String::from("title"), String::from("Warenkorb")),
            (String::from("button.pay"), String::from("Bezahlen")),
        ])
    }

    #[test]
    fn a_translated_label_is_a_view_into_the_catalogue() {
        let catalog = german();
        let key = String::from("title");
        let text = label(&catalog, &key);
        assert!(
            text.as_ptr() == catalog["title"].as_ptr(),
            "the label `title` was copied: the text in the catalogue is good enough"
        );
    }

    #[test]
    fn a_missing_label_shows_its_key() {
        let catalog = german();
        let key = format!("help.{}", 7);
        let text = label(&catalog, &key);
        assert_eq!(
            text, "help.7",
            "`help.7` is not in the catalogue, so the label is the key"
        );
        assert!(
            text.as_ptr() == key.as_ptr(),
            "the key was copied: `label` hands out views"
        );
    }

    #[test]
    fn a_button_shows_its_label() {
        let catalog = german();
        let shown = button(&catalog, "pay");
        assert_eq!(shown, "Bezahlen", "`button.pay` is in the catalogue");
    }

    #[test]
    fn a_button_without_a_label_shows_its_key() {
        let catalog = german();
        let shown = button(&catalog, "cancel");
        assert_eq!(
            shown, "button.cancel",
            "`button.cancel` is not in the catalogue, so the button shows the key"
        );
        // The actions of a plugin: nobody knows them when we compile.
        let action = format!("plugin-{}", 7);
        let shown = button(&catalog, &action);
        assert_eq!(
            shown, "button.plugin-7",
            "`button.plugin-7` is not in the catalogue, so the button shows the key"
        );
    }
}
