//! not_dyn_compatible: one method for all values
use std::fmt::Display;

pub trait Codec {
    /// Encodes one value of a reply.
    // A method with `impl` in it is a stencil: the compiler makes one for each type
    // that it is called with, and a table cannot hold all of those. A `&dyn Display`
    // is one type, so this is one method. The call is a bit slower, as in Go.
    fn encode(&self, value: &dyn Display) -> String;
}

impl Codec for Text {
    fn encode(&self, value: &dyn Display) -> String {
        format!("{value}")
    }
}

impl Codec for Xml {
    fn encode(&self, value: &dyn Display) -> String {
        format!("<value>{value}</value>")
    }
}

/// The reply to a question about an order: its number and its state.
pub fn reply(codec: &dyn Codec, order: u32, state: &str) -> String {
    let number = codec.encode(&order);
    let state = codec.encode(&state);
    format!("{number} {state}")
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub struct Text;
pub struct Xml;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_client_gets_its_reply_as_it_asked_for_it() {
        let codecs: [&dyn Codec; 2] = [&Text, &Xml];
        let [text, xml] = codecs.map(|codec| {
            let express = codec.encode(&true);
            [reply(codec, 1207, "paid"), express]
        });
        assert_eq!(
            text,
            ["1207 paid", "true"],
            "the reply about order 1207, and a bool, as text"
        );
        assert_eq!(
            xml,
            [
                "<value>1207</value> <value>paid</value>",
                "<value>true</value>"
            ],
            "the reply about order 1207, and a bool, as XML"
        );
    }
}
