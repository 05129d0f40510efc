// trap, refused by test: copying the price out makes it writable, and the copy is thrown away, exactly as in Go.
pub fn raise_all(prices: &mut [Price], percent: u32) {
    for price in prices.iter() {
        let mut price = *price;
        price.cents += price.cents * percent / 100;
    }
}

fn main() {}
