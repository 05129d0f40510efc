// trap, refused by test: a plain `+` panics in the tests, which are a debug build, and makes a debt of the sum in a release build.
use std::ops::Add;

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money {
            cents: self.cents + other.cents,
        }
    }
}

/// The balance after all bookings. A payment is a negative amount.
pub fn balance(opening: Money, bookings: &[Money]) -> Money {
    let mut balance = opening;
    for booking in bookings {
        balance = balance + *booking;
    }
    balance
}

fn main() {}
