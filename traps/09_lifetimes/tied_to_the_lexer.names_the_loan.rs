// trap, refused by build E0499: a new name for the lifetime of `&mut self` says the same as no name: the word is tied to the reader.
pub struct Words<'msg> {
    rest: &'msg str,
}

impl<'msg> Words<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Words { rest: message }
    }

    pub fn next_word<'a>(&'a mut self) -> &'a str {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

pub fn answer(words: &mut Words<'_>) -> String {
    let service = words.next_word();
    let version = words.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}
