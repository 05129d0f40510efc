// trap, refused by lint clippy::panicking_overflow_checks: every Go programmer knows this check, but in a debug build the sum panics before it can be compared.
impl Card {
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        if self.balance + cents < self.balance {
            return Err(DoesNotFit);
        }
        self.balance += cents;
        self.receipts.push(cents);
        Ok(())
    }
}

fn main() {}
