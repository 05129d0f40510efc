// trap, refused by test: a sum that saturates never becomes a debt, but the money above the limit is gone, and nobody is told.
use std::ops::Add;

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money {
            cents: self.cents.saturating_add(other.cents),
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
