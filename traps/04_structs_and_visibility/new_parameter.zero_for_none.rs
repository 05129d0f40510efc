// trap, refused by test: a 0 everywhere makes it compile without a decision, as the zero value did in Go; this database gives up at once.
impl Shop {
    pub fn open_orders(&self) -> Query {
        query(0, "SELECT id FROM orders WHERE open")
    }

    pub fn prices(&self) -> Query {
        query(0, "SELECT name, cents FROM products")
    }

    pub fn yearly_report(&self) -> Query {
        query(0, "SELECT month, sum(cents) FROM orders GROUP BY month")
    }
}

fn main() {}
