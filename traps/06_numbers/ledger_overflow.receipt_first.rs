// trap, refused by test: the sum is checked, but the receipt was written before, and stays.
impl Card {
    pub fn load(&mut self, cents: u32) -> Result<(), DoesNotFit> {
        self.receipts.push(cents);
        match self.balance.checked_add(cents) {
            Some(balance) => {
                self.balance = balance;
                Ok(())
            }
            None => Err(DoesNotFit),
        }
    }
}

fn main() {}
