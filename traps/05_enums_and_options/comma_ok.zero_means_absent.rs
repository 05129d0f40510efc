// trap, refused by test: taking 0 as "not in the table" works for Antarctica, and Germany loses its free shipping: one number cannot mean both.
use std::collections::HashMap;

pub fn shipping(fees: &HashMap<String, u32>, country: &str) -> String {
    let fee = *fees.get(country).unwrap_or(&0);
    if fee == 0 {
        return format!("no delivery to {country}");
    }
    format!("shipping: {fee} EUR")
}

fn main() {}
