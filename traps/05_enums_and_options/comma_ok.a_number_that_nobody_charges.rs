// trap, refused by test: a number that no country charges can stand for "not in the table", until a country does charge it.
use std::collections::HashMap;

pub fn shipping(fees: &HashMap<String, u32>, country: &str) -> String {
    let fee = *fees.get(country).unwrap_or(&9_999);
    if fee == 9_999 {
        return format!("no delivery to {country}");
    }
    if fee == 0 {
        return String::from("free shipping");
    }
    format!("shipping: {fee} EUR")
}

fn main() {}
