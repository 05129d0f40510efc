// trap, refused by build E0499: a new name for the lifetime of `&mut self` says the same as no name: the word is tied to the lexer.
pub struct Lexer<'msg> {
    rest: &'msg str,
}

impl<'msg> Lexer<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Lexer { rest: message }
    }

    pub fn next_word<'a>(&'a mut self) -> &'a str {
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
