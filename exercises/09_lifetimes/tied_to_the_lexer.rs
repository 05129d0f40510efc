//! tied_to_the_lexer: two words at once
//!
//! The lexer of a chat bot splits `deploy api v42` into words. Each word is a view
//! into the message; the lexer only remembers how far it has read.
//!
//! ```go
//! service := lexer.Next()
//! version := lexer.Next() // service is still good
//! ```
//!
//! Reading the second word does not touch the first. The compiler does not believe
//! it, because of one signature. Make that signature say what is true.

/// A lexer: reads the words of a message, one by one.
pub struct Lexer<'msg> {
    rest: &'msg str,
}

impl<'msg> Lexer<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Lexer { rest: message }
    }

    // TODO: whose is the word, according to this line?
    pub fn next_word(&mut self) -> &str {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

/// What the bot answers to the words after `deploy`.
pub fn answer(lexer: &mut Lexer<'_>) -> String {
    let service = lexer.next_word();
    let version = lexer.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bot_answers_with_both_words() {
        let mut lexer = Lexer::new("deploy api v42");
        lexer.next_word();
        assert_eq!(
            answer(&mut lexer),
            "deploying api at v42",
            "the answer to `deploy api v42`"
        );
    }

    #[test]
    fn a_word_outlives_its_lexer() {
        let message = format!("deploy {} v42", "api");
        let command = {
            // The lexer ends here. The message, and so its first word, does not.
            let mut lexer = Lexer::new(&message);
            lexer.next_word()
        };
        assert_eq!(command, "deploy", "the first word of `deploy api v42`");
        assert!(
            command.as_ptr() == message.as_ptr(),
            "the word was copied: it must lie where the message has it"
        );
    }

    #[test]
    fn after_the_last_word_the_words_are_empty() {
        let mut lexer = Lexer::new("status");
        lexer.next_word();
        assert!(
            lexer.next_word().is_empty(),
            "`status` has one word; the next one is empty"
        );
    }
}
