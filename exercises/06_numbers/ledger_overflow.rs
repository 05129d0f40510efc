//! ledger_overflow: a card that is too full
//!
//! A prepaid card has its balance in cents, in the 32 bits that the database gives it.
//! Go does not mind when they are used up:
//!
//! ```go
//! c.balance += cents // uint32: starts again at 0, no error
//! ```
//!
//! Rust panics here in a debug build, and wraps like Go in a release build. A card
//! wants neither. Your task: refuse a payment that does not fit, with
//! `Err(DoesNotFit)`. A refused payment leaves the card as it was.

impl Card {
    /// Puts money on the card.
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        // TODO: what if the sum does not fit?
        self.balance += cents;
        self.receipts.push(cents);
        Ok(())
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A prepaid card, in cents.
pub struct Card {
    pub balance: u32,
    /// What was put on the card so far.
    pub receipts: Vec<u32>,
}

/// The balance would be more than a card can hold.
#[derive(Debug, PartialEq)]
pub struct DoesNotFit;

#[cfg(test)]
mod tests {
    use super::*;

    fn nearly_full() -> Card {
        Card {
            balance: u32::MAX - 50,
            receipts: vec![u32::MAX - 50],
        }
    }

    #[test]
    fn a_payment_is_added() {
        let mut card = Card {
            balance: 995,
            receipts: vec![995],
        };
        assert_eq!(card.load(5), Ok(()), "5 cents fit on the card");
        assert_eq!(card.balance, 1000, "995 cents and 5 cents");
        assert_eq!(card.receipts, [995, 5], "both payments have a receipt");

        let answer = card.load(4_000_000_000);
        assert_eq!(answer, Ok(()), "4000000000 cents fit on this card as well");
        assert_eq!(card.balance, 4_000_001_000, "1000 and 4000000000 cents");
    }

    #[test]
    fn a_card_can_be_filled_to_the_last_cent() {
        let mut card = nearly_full();
        assert_eq!(card.load(50), Ok(()), "there is room for 50 cents");
        assert_eq!(card.balance, u32::MAX, "now the card is full");
    }

    #[test]
    fn a_payment_that_does_not_fit_is_refused() {
        let mut card = nearly_full();
        assert_eq!(
            card.load(51),
            Err(DoesNotFit),
            "there is room for 50 cents, and 51 were paid"
        );
    }

    #[test]
    fn a_refused_payment_leaves_no_trace() {
        let mut card = nearly_full();
        let answer = card.load(1000);
        assert_eq!(
            card.balance,
            u32::MAX - 50,
            "load(1000) answered {answer:?}, and the balance is not what it was before"
        );
        assert_eq!(
            card.receipts,
            [u32::MAX - 50],
            "load(1000) answered {answer:?}, and there is a receipt for it"
        );
    }
}
