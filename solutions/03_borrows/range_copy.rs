//! range_copy: the loop variable is a reference, and it only looks

/// Raises every price by `percent`.
// `iter()` lends each element for looking, `iter_mut()` for changing; neither
// copies. `for price in prices` would do here too: looping over a `&mut` slice
// hands out `&mut` elements.
pub fn raise_all(prices: &mut [Price], percent: u32) {
    for price in prices.iter_mut() {
        price.cents += price.cents * percent / 100;
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// Plain numbers, so it may be copied, like a Go struct.
#[derive(Clone, Copy)]
pub struct Price {
    pub cents: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prices_in_the_shop_go_up() {
        let mut prices = [Price { cents: 100 }, Price { cents: 250 }];
        raise_all(&mut prices, 10);
        assert_eq!(
            [prices[0].cents, prices[1].cents],
            [110, 275],
            "the shop's own prices are 10 percent higher, not a copy of them"
        );
    }

    #[test]
    fn no_prices_are_no_problem() {
        let mut prices: [Price; 0] = [];
        raise_all(&mut prices, 10);
        assert!(prices.is_empty(), "an empty shop stays empty");
    }
}
