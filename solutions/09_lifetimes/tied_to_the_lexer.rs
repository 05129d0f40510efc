//! tied_to_the_lexer: two words at once

/// Reads the words of a message, one by one.
pub struct Words<'msg> {
    rest: &'msg str,
}

impl<'msg> Words<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Words { rest: message }
    }

    // Left out, the lifetime of the result is the one of `&mut self`: "as long as
    // somebody has the word, `Words` is in use". True is that a word lives as long
    // as the message. The struct has a name for that; say it.
    pub fn next_word(&mut self) -> &'msg str {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

/// What the bot answers to the words after `deploy`.
pub fn answer(words: &mut Words<'_>) -> String {
    let service = words.next_word();
    let version = words.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bot_answers_with_both_words() {
        let mut words = Words::new("deploy api v42");
        words.next_word();
        assert_eq!(
            answer(&mut words),
            "deploying api at v42",
            "the answer to `deploy api v42`"
        );
    }

    #[test]
    fn a_word_outlives_its_reader() {
        let message = format!("deploy {} v42", "api");
        let command = {
            // The reader ends here. The message, and so its first word, does not.
            let mut words = Words::new(&message);
            words.next_word()
        };
        assert_eq!(command, "deploy", "the first word of `deploy api v42`");
        assert!(
            command.as_ptr() == message.as_ptr(),
            "the word was copied: it must lie where the message has it"
        );
    }

    #[test]
    fn after_the_last_word_the_words_are_empty() {
        let mut words = Words::new("status");
        words.next_word();
        assert!(
            words.next_word().is_empty(),
            "`status` has one word; the next one is empty"
        );
    }
}
