//! check_then_act: a race that compiles

impl GiftCard {
    /// Takes `cents` off the card. `false`: refused, and the balance is as before.
    ///
    /// `approve` asks the fraud service; once for a payment is enough. Other payments
    /// with this card do not wait for its answer.
    // What was true before the slow question need not be true after it. So the check
    // that counts and the payment stand under one guard; the first check only saves a
    // question. (Or take the money first, and give it back if it is not approved.)
    // The compiler made us take the lock. For how long, it cannot know: a data race
    // is impossible in safe Rust, a race is not.
    pub fn pay(&self, cents: i64, approve: &dyn Fn() -> bool) -> bool {
        if *self.balance.lock().unwrap() < cents {
            return false;
        }
        if !approve() {
            return false;
        }
        let mut balance = self.balance.lock().unwrap();
        if *balance < cents {
            return false;
        }
        *balance -= cents;
        true
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A gift card. Many threads may pay with it.
pub struct GiftCard {
    balance: std::sync::Mutex<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicI64, Ordering};
    use std::time::{Duration, Instant};

    fn card(cents: i64) -> GiftCard {
        GiftCard {
            balance: Mutex::new(cents),
        }
    }

    fn balance(card: &GiftCard) -> i64 {
        *card.balance.lock().unwrap()
    }

    #[test]
    fn a_card_pays_until_it_is_empty() {
        let card = card(100);
        assert!(card.pay(80, &|| true), "80 of 100 cents");
        assert!(!card.pay(80, &|| true), "80 of 20 cents");
        assert!(card.pay(20, &|| true), "20 of 20 cents");
        assert_eq!(balance(&card), 0, "100 - 80 - 20");
    }

    #[test]
    fn a_payment_that_is_not_approved_changes_nothing() {
        let card = card(100);
        assert!(!card.pay(80, &|| false), "the fraud service said no");
        assert_eq!(balance(&card), 100, "a refused payment costs nothing");
    }

    #[test]
    fn the_fraud_service_is_asked_once() {
        let card = card(100);
        let asked = Cell::new(0);
        let approve = || {
            asked.set(asked.get() + 1);
            true
        };
        assert!(card.pay(80, &approve), "80 of 100 cents, approved");
        assert_eq!(asked.get(), 1, "questions to the fraud service");
    }

    #[test]
    fn the_card_is_not_locked_while_the_fraud_service_thinks() {
        let card = card(100);
        let locked = Cell::new(false);
        let approve = || {
            locked.set(card.balance.try_lock().is_err());
            true
        };
        card.pay(80, &approve);
        assert!(
            !locked.get(),
            "the fraud service thinks for two seconds, the balance is locked meanwhile, and \
             every other payment with this card waits"
        );
    }

    #[test]
    fn two_payments_cannot_spend_the_same_money() {
        let card = card(100);
        let second = Cell::new(false);
        // While the fraud service thinks about the first payment, a second one comes.
        let approve = || {
            if card.balance.try_lock().is_ok() {
                second.set(card.pay(80, &|| true));
            }
            true
        };
        let first = card.pay(80, &approve);
        let balance = balance(&card);
        assert!(
            !(first && second.get()),
            "the card had 100 cents, two payments of 80 went through, and it now has {balance}"
        );
        assert!(
            first || second.get(),
            "one of the two payments of 80 cents must go through"
        );
        assert_eq!(balance, 20, "100 cents, and one payment of 80");
    }

    #[test]
    fn the_balance_never_falls_below_nothing() {
        let card = card(1);
        let evening = Instant::now() + Duration::from_millis(400);
        let lowest = AtomicI64::new(0);
        // Two threads pay with one card. Who has paid puts the cent on it again.
        let pay = || {
            while Instant::now() < evening {
                if card.pay(1, &|| true) {
                    std::thread::yield_now();
                    let mut balance = card.balance.lock().unwrap();
                    lowest.fetch_min(*balance, Ordering::Relaxed);
                    *balance += 1;
                }
            }
        };
        std::thread::scope(|s| {
            s.spawn(pay);
            s.spawn(pay);
        });
        assert_eq!(
            lowest.into_inner(),
            0,
            "two threads paid with one card, and it had less than nothing on it: the lock was \
             free between the last look at the balance and the change"
        );
    }
}
