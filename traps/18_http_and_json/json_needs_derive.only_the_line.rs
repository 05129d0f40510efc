// trap, refused by build E0277: one derive for one error, but a derive covers one struct, and the next one is asked right after it.
use serde::Serialize;

#[derive(Serialize)]
pub struct Order {
    pub number: u32,
    pub customer: String,
    pub lines: Vec<Line>,
}

#[derive(Serialize)]
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
