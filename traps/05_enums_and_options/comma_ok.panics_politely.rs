// trap, refused by test: `expect` says in the log which country it was, but the customer sees no checkout: a missing key is an ordinary case here, not a bug.
use std::collections::HashMap;

pub fn shipping(fees: &HashMap<String, u32>, country: &str) -> String {
    let fee = *fees.get(country).expect("no such country");
    if fee == 0 {
        return String::from("free shipping");
    }
    format!("shipping: {fee} EUR")
}

fn main() {}
