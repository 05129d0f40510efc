// trap, refused by build: with the name on `&mut self` as well, one call borrows the reader for as long as the message lives.
pub struct Words<'msg> {
    rest: &'msg str,
}

impl<'msg> Words<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Words { rest: message }
    }

    pub fn next_word(&'msg mut self) -> &'msg str {
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
