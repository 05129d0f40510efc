// trap, refused by test: comparing with the old balance finds the overflow, as in Go, but by then the balance is overwritten.
impl Card {
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        let before = self.balance;
        self.balance = self.balance.wrapping_add(cents);
        if self.balance < before {
            return Err(DoesNotFit);
        }
        self.receipts.push(cents);
        Ok(())
    }
}

fn main() {}
