// trap, refused by test: copying the balances out silences the compiler, but both indices may still be one account, and then the second write invents money.
pub fn transfer(ledger: &mut [Account], from: usize, to: usize, cents: i64) -> bool {
    if from >= ledger.len() || to >= ledger.len() {
        return false;
    }
    let left = ledger[from].cents - cents;
    let right = ledger[to].cents + cents;
    ledger[from].cents = left;
    ledger[to].cents = right;
    true
}

fn main() {}
