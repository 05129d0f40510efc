//! copy_is_opt_in: a price is small

// Copy is a promise: the bytes of the struct are all there is. A `String` breaks
// it, because it owns memory elsewhere, and two owners would free it twice. The
// currencies are texts of the program itself. Nobody owns or frees those, so a
// `&'static str`, a reference to such a text, can be copied at will.
#[derive(Clone, Copy)]
pub struct Price {
    cents: i64,
    currency: &'static str,
}

pub fn euros(cents: i64) -> Price {
    Price {
        cents,
        currency: "EUR",
    }
}

pub fn dollars(cents: i64) -> Price {
    Price {
        cents,
        currency: "USD",
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
