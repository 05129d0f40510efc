// trap, refused by test: `skip` is in Serde's documentation and makes the error go away, together with everything that was ordered.
use serde::Serialize;

#[derive(Serialize)]
pub struct Order {
    pub number: u32,
    pub customer: String,
    #[serde(skip)]
    pub lines: Vec<Line>,
}

pub struct Line {
    pub item: String,
    pub price: Price,
}

pub struct Price {
    pub cents: u64,
    pub currency: String,
}

pub fn encode(order: &Order) -> serde_json::Result<String> {
    serde_json::to_string(order)
}

fn main() {}
