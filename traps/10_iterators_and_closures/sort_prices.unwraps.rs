// trap, refused by test: `partial_cmp` with `unwrap` is the first answer one finds, and it panics as soon as a feed is down.
pub fn sort_asks(asks: &mut [Ask]) {
    asks.sort_by(|a, b| a.price.partial_cmp(&b.price).unwrap());
}

fn main() {}
