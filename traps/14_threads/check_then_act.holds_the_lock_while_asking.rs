// trap, refused by test: one guard from the check to the payment is right about the money, but every other payment waits for the fraud service.
impl GiftCard {
    pub fn pay(&self, cents: i64, approve: &dyn Fn() -> bool) -> bool {
        let mut balance = self.balance.lock().unwrap();
        if *balance < cents || !approve() {
            return false;
        }
        *balance -= cents;
        true
    }
}

fn main() {}
