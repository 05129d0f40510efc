// trap, refused by test: `wrapping_add` is what Go does with an int64, and the largest balance plus one cent is the largest debt.
use std::ops::Add;

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money {
            cents: self.cents.wrapping_add(other.cents),
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
