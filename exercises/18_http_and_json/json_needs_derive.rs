//! json_needs_derive: nobody looks into your struct at run time
//!
//! A shop tells the warehouse about every order, as JSON. In Go the encoder takes
//! whatever it is given, and finds out what is inside by reflection:
//!
//! ```go
//! func encode(order Order) ([]byte, error) {
//!     return json.Marshal(order)
//! }
//! ```
//!
//! Serde is Rust's usual crate for this. Encode an order with all that is in it.
use serde::Serialize;

#[derive(Serialize)]
pub struct Order {
    pub number: u32,
    pub customer: String,
    pub lines: Vec<Line>,
}

// TODO: who knows how to write a line?
pub struct Line {
    pub item: String,
    pub price: Price,
}

pub struct Price {
    pub cents: u64,
    pub currency: String,
}

/// The order as the warehouse wants to read it.
pub fn encode(order: &Order) -> serde_json::Result<String> {
    serde_json::to_string(order)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn line(item: &str, cents: u64) -> Line {
        let currency = String::from("EUR");
        Line {
            item: String::from(item),
            price: Price { cents, currency },
        }
    }

    /// Encodes the order, and reads it as the warehouse does.
    fn sent(order: &Order) -> Value {
        let text = match encode(order) {
            Ok(text) => text,
            Err(error) => panic!("order {} was not encoded: {error}", order.number),
        };
        match serde_json::from_str(&text) {
            Ok(value) => value,
            Err(error) => panic!("the warehouse cannot read this: {error}\n{text}"),
        }
    }

    #[test]
    fn a_warehouse_reads_the_whole_order() {
        let order = Order {
            number: 7,
            customer: String::from("Ann"),
            lines: vec![line("keyboard", 4900), line("cable", 250)],
        };
        let ordered = json!({
            "number": 7,
            "customer": "Ann",
            "lines": [
                { "item": "keyboard", "price": { "cents": 4900, "currency": "EUR" } },
                { "item": "cable", "price": { "cents": 250, "currency": "EUR" } },
            ],
        });
        let sent = sent(&order);
        assert!(
            sent == ordered,
            "ordered was\n{ordered}\nand the warehouse reads\n{sent}"
        );
    }

    #[test]
    fn an_item_may_have_any_name() {
        let name = "24\" monitor \\ black\n(last one)";
        let order = Order {
            number: 8,
            customer: String::from("Bob"),
            lines: vec![line(name, 19900)],
        };
        assert_eq!(
            sent(&order)["lines"][0]["item"],
            name,
            "an item with a quote, a backslash and a line break in its name"
        );
    }
}
