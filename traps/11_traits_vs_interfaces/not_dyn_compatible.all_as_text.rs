// trap, refused by build E0308: if the callers make a text of everything the trait fits for `dyn`, but `encode` takes no other value any more.
pub trait Codec {
    /// Encodes one value of a reply.
    fn encode(&self, value: &str) -> String;
}

impl Codec for Text {
    fn encode(&self, value: &str) -> String {
        format!("{value}")
    }
}

impl Codec for Xml {
    fn encode(&self, value: &str) -> String {
        format!("<value>{value}</value>")
    }
}

/// The reply to a question about an order: its number and its state.
pub fn reply(codec: &dyn Codec, order: u32, state: &str) -> String {
    let number = codec.encode(&order.to_string());
    let state = codec.encode(state);
    format!("{number} {state}")
}

fn main() {}
