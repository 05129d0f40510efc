// trap, refused by build E0597: a copy of the first word lets go of the lexer, but the signature still says that a word dies with it.
pub struct Lexer<'msg> {
    rest: &'msg str,
}

impl<'msg> Lexer<'msg> {
    pub fn new(message: &'msg str) -> Self {
        Lexer { rest: message }
    }

    pub fn next_word(&mut self) -> &str {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

pub fn answer(lexer: &mut Lexer<'_>) -> String {
    let service = lexer.next_word().to_string();
    let version = lexer.next_word();
    format!("deploying {service} at {version}")
}

fn main() {}
