// trap, refused by test: JSON looks easy enough for `format!`, until an item has a quote in its name.
pub struct Order {
    pub number: u32,
    pub customer: String,
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
    let line = |line: &Line| {
        format!(
            r#"{{"item":"{}","price":{{"cents":{},"currency":"{}"}}}}"#,
            line.item, line.price.cents, line.price.currency
        )
    };
    let lines: Vec<String> = order.lines.iter().map(line).collect();
    Ok(format!(
        r#"{{"number":{},"customer":"{}","lines":[{}]}}"#,
        order.number,
        order.customer,
        lines.join(",")
    ))
}

fn main() {}
