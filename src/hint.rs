//! A **hint** is one rung of an exercise's ladder. It may say something else to whoever has a
//! certain error at hand.

/// One rung.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hint {
    /// What it says.
    pub text: String,
    /// What it says in place of that, by what is wrong: the name of a note, a code, a lint or a
    /// fault's word.
    pub when: Vec<(String, String)>,
}

impl Hint {
    /// What it says to somebody who has this at hand: words for what is wrong, the narrowest first.
    pub fn for_those_with(&self, at_hand: &[&str]) -> &str {
        let narrowest = at_hand
            .iter()
            .find_map(|word| self.when.iter().find(|(when, _)| when == word));
        narrowest.map_or(&self.text, |(_, text)| text)
    }
}

impl From<&str> for Hint {
    fn from(text: &str) -> Hint {
        Hint {
            text: text.to_owned(),
            when: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_word_decides() {
        let hint = Hint {
            when: vec![
                ("E0382".to_owned(), "moved".to_owned()),
                ("moved_in_loop".to_owned(), "in a loop".to_owned()),
            ],
            ..Hint::from("look")
        };
        assert_eq!(hint.for_those_with(&[]), "look");
        assert_eq!(hint.for_those_with(&["E0502"]), "look");
        assert_eq!(hint.for_those_with(&["moved", "E0382"]), "moved");
        assert_eq!(
            hint.for_those_with(&["moved_in_loop", "E0382"]),
            "in a loop"
        );
    }
}
