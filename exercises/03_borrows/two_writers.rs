//! two_writers: one writer at a time
//!
//! A payment service moves money between two accounts of its ledger.
//! Computing both balances first and then writing them looks tidy:
//! ```go
//! a, b := &ledger[from], &ledger[to]
//! left, right := a.Cents-n, b.Cents+n
//! a.Cents, b.Cents = left, right // and if from == to?
//! ```
//! Your task: move the money. If both are the same account, or one of them
//! does not exist, return `false` and change nothing.

/// Moves `cents` from one account to another. `false`: nothing was done.
pub fn transfer(ledger: &mut [Account], from: usize, to: usize, cents: i64) -> bool {
    // TODO: two writers hold accounts of one ledger.
    let payer = &mut ledger[from];
    let payee = &mut ledger[to];
    let left = payer.cents - cents;
    let right = payee.cents + cents;
    payer.cents = left;
    payee.cents = right;
    true
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// An account of the ledger.
pub struct Account {
    pub cents: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger() -> [Account; 3] {
        [
            Account { cents: 100 },
            Account { cents: 20 },
            Account { cents: 0 },
        ]
    }

    fn balances(ledger: &[Account; 3]) -> [i64; 3] {
        [ledger[0].cents, ledger[1].cents, ledger[2].cents]
    }

    #[test]
    fn money_moves_in_both_directions() {
        let mut ledger = ledger();
        assert!(transfer(&mut ledger, 0, 2, 30), "account 0 can pay 2");
        assert_eq!(
            balances(&ledger),
            [70, 20, 30],
            "30 cents went from account 0 to account 2"
        );
        assert!(transfer(&mut ledger, 2, 1, 10), "account 2 can pay 1");
        assert_eq!(
            balances(&ledger),
            [70, 30, 20],
            "10 cents went from account 2 to account 1"
        );
    }

    #[test]
    fn paying_yourself_makes_no_money() {
        let mut ledger = ledger();
        let done = transfer(&mut ledger, 1, 1, 5);
        assert_eq!(
            balances(&ledger),
            [100, 20, 0],
            "account 1 paid itself, and its balance changed"
        );
        assert!(!done, "paying yourself is refused with `false`");
    }

    #[test]
    fn an_unknown_account_changes_nothing() {
        let mut ledger = ledger();
        assert!(!transfer(&mut ledger, 0, 9, 30), "there is no payee 9");
        assert!(!transfer(&mut ledger, 9, 0, 30), "there is no payer 9");
        assert_eq!(
            balances(&ledger),
            [100, 20, 0],
            "a refused transfer leaves every balance alone"
        );
    }
}
