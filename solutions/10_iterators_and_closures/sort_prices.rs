//! sort_prices: one float has no place in the row

/// Sorts the asks: cheapest first, `f64::NAN` last.
// `sort_by_key` wants keys with a total order, `Ord`, and a float has none because
// of NaN. `total_cmp` gives every bit pattern a place: numbers in their order,
// `f64::NAN` behind all of them. (A NaN with its sign bit set comes before all of
// them, and a computation such as 0.0 / 0.0 may give one. Where that can happen, ask
// first: `a.price.is_nan().cmp(&b.price.is_nan())`, and then `total_cmp`.)
// Money that you only add up and compare is better kept in an integer, in cents.
pub fn sort_asks(asks: &mut [Ask]) {
    asks.sort_by(|a, b| a.price.total_cmp(&b.price));
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// An offer: who sells, and for how much a megawatt hour.
pub struct Ask {
    pub seller: &'static str,
    pub price: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sellers in the order of the sorted asks.
    fn sorted(mut asks: Vec<Ask>) -> Vec<&'static str> {
        sort_asks(&mut asks);
        asks.iter().map(|ask| ask.seller).collect()
    }

    fn ask(seller: &'static str, price: f64) -> Ask {
        Ask { seller, price }
    }

    #[test]
    fn the_cheapest_ask_comes_first() {
        let asks = vec![
            ask("gas", 81.75),
            ask("coal", 64.0),
            ask("wind", -3.5),
            ask("solar", 0.0),
        ];
        assert_eq!(
            sorted(asks),
            ["wind", "solar", "coal", "gas"],
            "from -3.50 over 0.00 and 64.00 to 81.75"
        );
    }

    #[test]
    fn cents_count() {
        let asks = vec![
            ask("gas", 81.75),
            ask("coal", 81.5),
            ask("wind", -0.25),
            ask("solar", -0.5),
        ];
        assert_eq!(
            sorted(asks),
            ["solar", "wind", "coal", "gas"],
            "-0.50, -0.25, 81.50, 81.75: the cents decide"
        );
    }

    #[test]
    fn every_digit_counts() {
        let asks = vec![
            ask("gas", 81.333333333334),
            ask("coal", 81.333333333333),
            ask("wind", -0.333333333333),
            ask("solar", -0.333333333334),
        ];
        assert_eq!(
            sorted(asks),
            ["solar", "wind", "coal", "gas"],
            "an average of many deals has many digits: here the last one decides"
        );
    }

    #[test]
    fn asks_without_a_price_go_to_the_end() {
        let asks = vec![
            ask("gas", 81.75),
            ask("coal", f64::NAN),
            ask("wind", -3.5),
            ask("hydro", f64::NAN),
            ask("solar", 0.0),
        ];
        let order = sorted(asks);
        assert_eq!(
            order[..3],
            ["wind", "solar", "gas"],
            "the asks with a price come first, cheapest in front; the whole list: {order:?}"
        );
    }
}
