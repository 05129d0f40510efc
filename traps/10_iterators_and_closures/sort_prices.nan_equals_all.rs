// trap, refused by test: to call NaN equal to everything avoids the panic, but prices on both sides of a NaN are then never compared.
use std::cmp::Ordering;

pub fn sort_asks(asks: &mut [Ask]) {
    asks.sort_by(|a, b| a.price.partial_cmp(&b.price).unwrap_or(Ordering::Equal));
}

fn main() {}
