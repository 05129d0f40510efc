// trap, refused by test: the second check comes after the question, as it should, but its guard lives for one line, and the payment has another one.
impl GiftCard {
    pub fn pay(&self, cents: i64, approve: &dyn Fn() -> bool) -> bool {
        if !approve() {
            return false;
        }
        if *self.balance.lock().unwrap() < cents {
            return false;
        }
        *self.balance.lock().unwrap() -= cents;
        true
    }
}

fn main() {}
