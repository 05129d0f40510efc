// trap, refused by test: splitting the slice gives two writers, but this split only works when the payer stands before the payee.
pub fn transfer(ledger: &mut [Account], from: usize, to: usize, cents: i64) -> bool {
    if from == to || from >= ledger.len() || to >= ledger.len() {
        return false;
    }
    let (before, rest) = ledger.split_at_mut(to);
    before[from].cents -= cents;
    rest[0].cents += cents;
    true
}

fn main() {}
