//! comma_ok: a fee of 0 and no fee at all

use std::collections::HashMap;

/// The line about shipping to a country, given the fees in euros.
// `fees[country]` is for keys that must be there: it panics when one is not, as
// an index into a slice does. `get` is the one that asks. It answers both of Go's
// questions in one value, so a fee cannot be used without its `ok`.
pub fn shipping(fees: &HashMap<String, u32>, country: &str) -> String {
    match fees.get(country) {
        Some(0) => String::from("free shipping"),
        Some(fee) => format!("shipping: {fee} EUR"),
        None => format!("no delivery to {country}"),
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn fees() -> HashMap<String, u32> {
        HashMap::from([(String::from("DE"), 0), (String::from("JP"), 24)])
    }

    #[test]
    fn a_country_with_a_fee_shows_the_fee() {
        assert_eq!(
            shipping(&fees(), "JP"),
            "shipping: 24 EUR",
            "Japan is in the table, with a fee of 24"
        );
    }

    #[test]
    fn a_fee_of_zero_means_free_shipping() {
        assert_eq!(
            shipping(&fees(), "DE"),
            "free shipping",
            "Germany is in the table, with a fee of 0"
        );
    }

    #[test]
    fn every_fee_is_a_fee() {
        for fee in [1, 99, 100, 999, 1_000, 9_999, u32::MAX - 1, u32::MAX] {
            let fees = HashMap::from([(String::from("NZ"), fee)]);
            assert_eq!(
                shipping(&fees, "NZ"),
                format!("shipping: {fee} EUR"),
                "New Zealand is in the table, with a fee of {fee}: no fee is free to mean \"not in the table\""
            );
        }
    }

    #[test]
    fn a_country_that_is_not_in_the_table_gets_no_delivery() {
        assert_eq!(
            shipping(&fees(), "AQ"),
            "no delivery to AQ",
            "Antarctica is not in the table"
        );
        assert_eq!(
            shipping(&fees(), "SJ"),
            "no delivery to SJ",
            "Svalbard is not in the table"
        );
    }
}
