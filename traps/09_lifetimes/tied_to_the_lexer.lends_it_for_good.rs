// trap, refused by build: with the name on `&mut self` as well, one call borrows the lexer for as long as the message lives.
pub struct Lexer<'msg> {
    rest: &'msg str,
}

impl<'msg> Lexer<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Lexer { rest: message }
    }

    pub fn next_word(&'msg mut self) -> &'msg str {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

pub fn answer(lexer: &mut Lexer<'_>) -> String {
    let service = lexer.next_word();
    let version = lexer.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}
