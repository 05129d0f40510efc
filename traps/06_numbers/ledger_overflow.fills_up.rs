// trap, refused by test: `saturating_add` never wraps and never panics; it keeps the customer's change and says that all is well.
impl Card {
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        self.balance = self.balance.saturating_add(cents);
        self.receipts.push(cents);
        Ok(())
    }
}

fn main() {}
