// trap, refused by lint unsafe_code: a raw pointer is what Go's pointer was, and nobody checks it any more.
pub fn transfer(ledger: &mut [Account], from: usize, to: usize, cents: i64) -> bool {
    if from == to || from >= ledger.len() || to >= ledger.len() {
        return false;
    }
    let payer: *mut Account = &mut ledger[from];
    let payee = &mut ledger[to];
    payee.cents += cents;
    unsafe { (*payer).cents -= cents };
    true
}

fn main() {}
