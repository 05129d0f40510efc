// trap, refused by test: a word of its own is tied to nothing, but now every word of every message is copied.
pub struct Lexer<'msg> {
    rest: &'msg str,
}

impl<'msg> Lexer<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Lexer { rest: message }
    }

    pub fn next_word(&mut self) -> String {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word.to_string()
    }
}

pub fn answer(lexer: &mut Lexer<'_>) -> String {
    let service = lexer.next_word();
    let version = lexer.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}
