// trap, refused by test: the first argument that fits is pasted to every call, and the report is stopped after the time of a page.
impl Shop {
    pub fn open_orders(&self) -> Query {
        query(self.page_ms, "SELECT id FROM orders WHERE open")
    }

    pub fn prices(&self) -> Query {
        query(self.page_ms, "SELECT name, cents FROM products")
    }

    pub fn yearly_report(&self) -> Query {
        query(
            self.page_ms,
            "SELECT month, sum(cents) FROM orders GROUP BY month",
        )
    }
}

fn main() {}
