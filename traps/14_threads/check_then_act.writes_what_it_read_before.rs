// trap, refused by test: the new balance is computed from the one that was read before the question, so the second payment overwrites the first.
impl GiftCard {
    pub fn pay(&self, cents: i64, approve: &dyn Fn() -> bool) -> bool {
        let before = *self.balance.lock().unwrap();
        if before < cents || !approve() {
            return false;
        }
        *self.balance.lock().unwrap() = before - cents;
        true
    }
}

fn main() {}
