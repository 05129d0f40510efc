// trap, refused by test deadlock: the second guard has the name of the first, but the first one lives until the end of the function, and `lock` waits for it.
impl GiftCard {
    pub fn pay(&self, cents: i64, approve: &dyn Fn() -> bool) -> bool {
        let balance = self.balance.lock().unwrap();
        if *balance < cents || !approve() {
            return false;
        }
        let mut balance = self.balance.lock().unwrap();
        if *balance < cents {
            return false;
        }
        *balance -= cents;
        true
    }
}

fn main() {}
