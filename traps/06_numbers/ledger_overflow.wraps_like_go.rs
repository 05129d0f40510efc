// trap, refused by test: `wrapping_add` does not panic any more, and the full card starts again at zero, with a receipt.
impl Card {
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        self.balance = self.balance.wrapping_add(cents);
        self.receipts.push(cents);
        Ok(())
    }
}

fn main() {}
