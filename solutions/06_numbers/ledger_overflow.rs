//! ledger_overflow: a card that is too full

impl Card {
    /// Puts money on the card.
    // What `+` does when the sum does not fit depends on how the program is built, so
    // `+` is for sums that always fit. For the others the integer types have methods
    // that say what they do: `checked_add` answers with an Option, `wrapping_add`
    // starts again at 0, `saturating_add` stops at the largest value. First find out,
    // then change the card.
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        let Some(balance) = self.balance.checked_add(cents) else {
            return Err(DoesNotFit);
        };
        self.balance = balance;
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
