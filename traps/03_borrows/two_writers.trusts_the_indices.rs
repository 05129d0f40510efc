// trap, refused by test: one borrow after the other is the right idea, but an unknown payee panics when the payer has already paid.
pub fn transfer(ledger: &mut [Account], from: usize, to: usize, cents: i64) -> bool {
    if from == to {
        return false;
    }
    ledger[from].cents -= cents;
    ledger[to].cents += cents;
    true
}

fn main() {}
