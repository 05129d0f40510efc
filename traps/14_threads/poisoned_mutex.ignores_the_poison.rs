// trap, refused by test: `into_inner` gets at the day, but the panic left one sale too many in it.
impl Till {
    pub fn totals(&self) -> (usize, u64) {
        let day = self
            .day
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        (day.sold, day.receipts.iter().sum())
    }
}

fn main() {}
