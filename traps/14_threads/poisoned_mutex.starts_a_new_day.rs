// trap, refused by test: an empty day is consistent, and all its sales are gone.
impl Till {
    pub fn totals(&self) -> (usize, u64) {
        if self.day.is_poisoned() {
            self.day.clear_poison();
            *self.day.lock().unwrap() = Day::default();
        }
        let day = self.day.lock().unwrap();
        (day.sold, day.receipts.iter().sum())
    }
}

fn main() {}
