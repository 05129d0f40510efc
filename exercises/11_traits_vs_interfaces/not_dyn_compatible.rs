//! not_dyn_compatible: one method for all values
//!
//! A server of remote calls encodes its replies as the client asks: as text or as
//! XML. The codec is picked at run time, so it comes as a `&dyn Codec`.
//! ```go
//! type Codec interface {
//!     Encode(v any) string
//! }
//! ```
//! In the port, `encode` takes any value that can be shown with `{}`: a number, a
//! text, a bool. That is where it breaks.
//! Your task: keep `codec: &dyn Codec`, and let `encode` get a reference to the value,
//! whatever it is.
use std::fmt::Display;

pub trait Codec {
    /// Encodes one value of a reply.
    // TODO: `impl Display` makes a method for each type of value. A `dyn` needs one.
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
pub fn reply(codec: &dyn Codec, order: u32, state: &str) -> String {
    let number = codec.encode(order);
    let state = codec.encode(state);
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
