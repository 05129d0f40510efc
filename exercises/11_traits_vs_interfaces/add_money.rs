//! add_money: `+` for a type of your own
//!
//! A bank adds up the bookings of an account. Go has no operators for structs, so
//! there the method is called by its name:
//! ```go
//! for _, b := range bookings {
//!     balance = balance.Add(b)
//! }
//! ```
//! In Rust `+` is a method of a trait, and the code below already uses it.
//! Your task: teach `Money` to be added. A sum that does not fit into an `i64`
//! must stop the program; it must never turn into a debt.

// TODO: nobody has said yet what `+` does with two amounts.

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
