// trap, refused by test: counting the receipts gives the right answer, but the till keeps its wrong number and its poisoned lock, and sells nothing more.
impl Till {
    pub fn totals(&self) -> (usize, u64) {
        let day = match self.day.lock() {
            Ok(day) => day,
            Err(poisoned) => poisoned.into_inner(),
        };
        (day.receipts.len(), day.receipts.iter().sum())
    }
}

fn main() {}
