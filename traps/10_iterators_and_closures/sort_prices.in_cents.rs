// trap, refused by test: whole cents have an order, and NaN can be given the last place, but a price with more digits is cut off.
pub fn sort_asks(asks: &mut [Ask]) {
    asks.sort_by_key(|ask| {
        if ask.price.is_nan() {
            i64::MAX
        } else {
            (ask.price * 100.0) as i64
        }
    });
}

fn main() {}
