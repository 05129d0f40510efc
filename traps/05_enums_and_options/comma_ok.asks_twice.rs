// trap, refused by lint clippy::disallowed_methods: the question and the index are two looks into the table, and the index still panics when somebody moves it away from its question.
use std::collections::HashMap;

pub fn shipping(fees: &HashMap<String, u32>, country: &str) -> String {
    if !fees.contains_key(country) {
        return format!("no delivery to {country}");
    }
    let fee = fees[country];
    if fee == 0 {
        return String::from("free shipping");
    }
    format!("shipping: {fee} EUR")
}

fn main() {}
