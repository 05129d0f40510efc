// trap, refused by build: `where Self: Sized` makes the trait fit for `dyn` by taking the method out of its table, and then nobody can call it there.
use std::fmt::Display;

pub trait Codec {
    /// Encodes one value of a reply.
    fn encode(&self, value: impl Display) -> String
    where
        Self: Sized;
}

impl Codec for Text {
    fn encode(&self, value: impl Display) -> String {
        format!("{value}")
    }
}

impl Codec for Xml {
    fn encode(&self, value: impl Display) -> String {
        format!("<value>{value}</value>")
    }
}

/// The reply to a question about an order: its number and its state.
pub fn reply(codec: &dyn Codec, order: u32, state: &str) -> String {
    let number = codec.encode(order);
    let state = codec.encode(state);
    format!("{number} {state}")
}

fn main() {}
