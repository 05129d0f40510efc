// trap, refused by test: limits written at the calls are right for one shop and deaf to the settings of the next.
impl Shop {
    pub fn open_orders(&self) -> Query {
        query(300, "SELECT id FROM orders WHERE open")
    }

    pub fn prices(&self) -> Query {
        query(300, "SELECT name, cents FROM products")
    }

    pub fn yearly_report(&self) -> Query {
        query(
            90_000,
            "SELECT month, sum(cents) FROM orders GROUP BY month",
        )
    }
}

fn main() {}
