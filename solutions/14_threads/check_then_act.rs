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
    balance: Balance,
}

/// The cents on a card, in their mutex.
pub struct Balance {
    cents: std::sync::Mutex<i64>,
    /// Called each time that somebody is about to lock the cents: for the metrics.
    before_lock: Box<BeforeLock>,
}

type BeforeLock = dyn Fn(&std::sync::Mutex<i64>) + Send + Sync;

impl Balance {
    /// Locks the cents. This is the `lock` of `Mutex`.
    pub fn lock(&self) -> std::sync::LockResult<std::sync::MutexGuard<'_, i64>> {
        (self.before_lock)(&self.cents);
        self.cents.lock()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::atomic::{AtomicI64, Ordering};
    use std::sync::{Arc, Mutex};

    fn card(cents: i64) -> GiftCard {
        card_in_a_rush(cents, |_| ())
    }

    /// A card with which others pay, too: `others` runs just before each lock.
    fn card_in_a_rush(
        cents: i64,
        others: impl Fn(&Mutex<i64>) + Send + Sync + 'static,
    ) -> GiftCard {
        let before_lock = move |cents: &Mutex<i64>| {
            // There is one thread here. If the lock is taken, then by this payment.
            assert!(
                cents.try_lock().is_ok(),
                "deadlock: `pay` calls `lock`, still has a guard of the balance, and so waits \
                 for itself"
            );
            others(cents);
        };
        let balance = Balance {
            cents: Mutex::new(cents),
            before_lock: Box::new(before_lock),
        };
        GiftCard { balance }
    }

    fn balance(card: &GiftCard) -> i64 {
        *card.balance.cents.lock().unwrap()
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
            locked.set(card.balance.cents.try_lock().is_err());
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
            if card.balance.cents.try_lock().is_ok() {
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
    fn another_payment_may_come_before_each_lock() {
        // The other payment comes before the first lock, before the second, and so on. It
        // takes its cents only if they are there.
        for (nth, approved, other) in [
            (1, true, 80),
            (2, true, 80),
            (3, true, 80),
            (4, true, 80),
            (2, false, 10),
            (3, false, 10),
        ] {
            let (locks, taken) = (AtomicI64::new(0), Arc::new(AtomicI64::new(0)));
            let rival = Arc::clone(&taken);
            let card = card_in_a_rush(100, move |cents| {
                let mut cents = cents.lock().unwrap();
                let now = locks.fetch_add(1, Ordering::SeqCst) + 1 == nth;
                if now && *cents >= other {
                    *cents -= other;
                    rival.store(other, Ordering::SeqCst);
                }
            });
            let ours = if card.pay(80, &|| approved) { 80 } else { 0 };
            let (taken, balance) = (taken.load(Ordering::SeqCst), balance(&card));
            assert!(
                balance >= 0,
                "the card had 100 cents, two payments of 80 went through, and it now has \
                 {balance}: one came when the lock was free between the other's last look at \
                 the balance and the change"
            );
            assert_eq!(
                balance,
                100 - ours - taken,
                "100 cents, {ours} for this payment and {taken} for another one at the same time"
            );
        }
    }
}
