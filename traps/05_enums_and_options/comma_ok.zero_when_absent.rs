// trap, refused by test: `unwrap_or(&0)` does what Go's index does, zero for a missing key, and so Antarctica ships for free again.
use std::collections::HashMap;

pub fn shipping(fees: &HashMap<String, u32>, country: &str) -> String {
    let fee = *fees.get(country).unwrap_or(&0);
    if fee == 0 {
        return String::from("free shipping");
    }
    format!("shipping: {fee} EUR")
}

fn main() {}
