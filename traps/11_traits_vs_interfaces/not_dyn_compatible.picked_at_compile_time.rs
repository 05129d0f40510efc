// trap, refused by build E0038: with `impl Codec` this function compiles, but nobody can pick the codec at run time, and the server has them in one list.
use std::fmt::Display;

pub trait Codec {
    /// Encodes one value of a reply.
    fn encode(&self, value: impl Display) -> String;
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
pub fn reply(codec: &impl Codec, order: u32, state: &str) -> String {
    let number = codec.encode(order);
    let state = codec.encode(state);
    format!("{number} {state}")
}

fn main() {}
