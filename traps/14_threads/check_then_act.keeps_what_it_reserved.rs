// trap, refused by test: taking the money before the question is a good way, but whoever is not approved has to get it back.
impl GiftCard {
    pub fn pay(&self, cents: i64, approve: &dyn Fn() -> bool) -> bool {
        let mut balance = self.balance.lock().unwrap();
        if *balance < cents {
            return false;
        }
        *balance -= cents;
        drop(balance);
        approve()
    }
}

fn main() {}
