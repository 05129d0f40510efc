//! add_money: `+` for a type of your own

use std::ops::Add;

// `a + b` is `Add::add(a, b)`. Only the operators that somebody wrote exist, and
// only for these types: no `money * money`, no `money + 5`. With a defined number
// type Go would give you all of them.
impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        // A plain `+` panics in a debug build, as in these tests, and wraps in a
        // release build, where the bank runs it. `checked_add` looks in both.
        let cents = self.cents.checked_add(other.cents);
        Money {
            cents: cents.expect("the sum does not fit"),
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
    use std::any::Any;

    fn money(cents: i64) -> Money {
        Money { cents }
    }

    fn sum(a: i64, b: i64) -> Money {
        money(a) + money(b)
    }

    /// What a panic said.
    fn text(panic: Box<dyn Any + Send>) -> String {
        match panic.downcast::<String>() {
            Ok(text) => *text,
            Err(panic) => panic.downcast::<&str>().unwrap().to_string(),
        }
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
        for (a, b) in [(i64::MAX, 1), (i64::MIN, -1)] {
            let said = match std::panic::catch_unwind(|| sum(a, b)) {
                Ok(sum) => panic!("{a} plus {b} gave {}; it should panic", sum.cents),
                Err(panic) => text(panic),
            };
            assert!(
                said.contains("the sum does not fit"),
                "{a} plus {b}: the panic said `{said}`, not `the sum does not fit` \
                 (if it is the panic of a plain `+`: a release build has none)"
            );
        }
    }
}
