// trap, refused by test: `to_vec` gives a list that may be changed, but it is a second list and the shop keeps the first.
pub fn raise_all(prices: &mut [Price], percent: u32) {
    let mut prices = prices.to_vec();
    for price in prices.iter_mut() {
        price.cents += price.cents * percent / 100;
    }
}

fn main() {}
