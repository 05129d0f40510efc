// trap, refused by test: integers have an order, so the cast builds, but it cuts the cents off and turns NaN into 0.
pub fn sort_asks(asks: &mut [Ask]) {
    asks.sort_by_key(|ask| ask.price as i64);
}

fn main() {}
