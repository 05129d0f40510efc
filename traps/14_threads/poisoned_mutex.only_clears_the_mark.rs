// trap, refused by test: without the mark everybody goes on as if nothing had happened, with one sale too many.
impl Till {
    pub fn totals(&self) -> (usize, u64) {
        self.day.clear_poison();
        let day = self.day.lock().unwrap();
        (day.sold, day.receipts.iter().sum())
    }
}

fn main() {}
