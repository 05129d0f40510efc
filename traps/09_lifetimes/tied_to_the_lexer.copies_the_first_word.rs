// trap, refused by build E0597: a copy of the first word lets go of the reader, but the signature still says that a word dies with it.
pub struct Words<'msg> {
    rest: &'msg str,
}

impl<'msg> Words<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Words { rest: message }
    }

    pub fn next_word(&mut self) -> &str {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

pub fn answer(words: &mut Words<'_>) -> String {
    let service = words.next_word().to_string();
    let version = words.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}
