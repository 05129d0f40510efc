// trap, refused by test: `Debug` looks like `%v`, for any value, but it shows a text as Rust code writes it, in quotes.
use std::fmt::Debug;

pub trait Codec {
    /// Encodes one value of a reply.
    fn encode(&self, value: &dyn Debug) -> String;
}

impl Codec for Text {
    fn encode(&self, value: &dyn Debug) -> String {
        format!("{value:?}")
    }
}

impl Codec for Xml {
    fn encode(&self, value: &dyn Debug) -> String {
        format!("<value>{value:?}</value>")
    }
}

/// The reply to a question about an order: its number and its state.
pub fn reply(codec: &dyn Codec, order: u32, state: &str) -> String {
    let number = codec.encode(&order);
    let state = codec.encode(&state);
    format!("{number} {state}")
}

fn main() {}
