// trap, refused by test: a word of its own is tied to nothing, but now every word of every message is copied.
pub struct Words<'msg> {
    rest: &'msg str,
}

impl<'msg> Words<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Words { rest: message }
    }

    pub fn next_word(&mut self) -> String {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word.to_string()
    }
}

pub fn answer(words: &mut Words<'_>) -> String {
    let service = words.next_word();
    let version = words.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}
