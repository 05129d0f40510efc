//! copy_is_opt_in: a price is small
//!
//! In Go a price is a value: passed, assigned and returned by copy.
//!
//! ```go
//! type Price struct {
//!     Cents    int64
//!     Currency string
//! }
//! b := a // two prices
//! ```
//!
//! Callers here want the same. The `derive` line asks for it; one field is in the
//! way.

// TODO: make a price something that can be copied.
#[derive(Clone, Copy)]
pub struct Price {
    cents: i64,
    currency: String,
}

pub fn euros(cents: i64) -> Price {
    Price {
        cents,
        currency: String::from("EUR"),
    }
}

pub fn dollars(cents: i64) -> Price {
    Price {
        cents,
        currency: String::from("USD"),
    }
}

/// The price as text, such as `995 EUR`.
pub fn label(price: Price) -> String {
    format!("{} {}", price.cents, price.currency)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_still_there_after_it_was_passed_on() {
        let price = euros(995);
        let shelf = label(price);
        let receipt = label(price); // a second time, as in Go
        assert_eq!(shelf, "995 EUR", "the label on the shelf");
        assert_eq!(receipt, "995 EUR", "the label on the receipt");
    }

    #[test]
    fn every_price_knows_its_currency() {
        let prices = [euros(100), dollars(100)];
        assert_eq!(label(prices[0]), "100 EUR", "the price in euros");
        assert_eq!(label(prices[1]), "100 USD", "the price in dollars");
    }
}
