//! add_money: `+` for a type of your own

use std::ops::Add;

// `a + b` is `Add::add(a, b)`. Only the operators that somebody wrote exist, and
// only for these types: no `money * money`, no `money + 5`. With a defined number
// type Go would give you all of them.
impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        // Checked in a debug build, as all arithmetic is. Where it must be checked in
        // a release build too: `checked_add` and `expect`.
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

// ---- given: goferris restores everything below this line ----
/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Money {
    pub cents: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(cents: i64) -> Money {
        Money { cents }
    }

    fn sum(a: i64, b: i64) -> Money {
        money(a) + money(b)
    }

    #[test]
    fn two_amounts_can_be_added() {
        assert_eq!(sum(1999, -500), money(1499), "19.99 minus 5.00, in cents");
    }

    #[test]
    fn the_balance_counts_every_booking() {
        let bookings = [money(2500), money(-990), money(-10)];
        assert_eq!(
            balance(money(100), &bookings),
            money(1600),
            "1.00 at the start, 25.00 came in, 9.90 and 0.10 were paid"
        );
        assert_eq!(balance(money(7), &[]), money(7), "no booking, no change");
    }

    #[test]
    fn a_sum_that_does_not_fit_stops_the_program() {
        if let Ok(sum) = std::panic::catch_unwind(|| sum(i64::MAX, 1)) {
            panic!(
                "one cent on top of the largest amount gave {} cents; the addition should panic",
                sum.cents
            );
        }
    }
}
