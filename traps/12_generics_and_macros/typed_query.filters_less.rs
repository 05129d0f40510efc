// trap, refused by test: without the line that does not compile the query is fine, and shows the orders of all customers.
use sql::{Query, from};

pub fn big_orders(_customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders).at_least(Total, cents)
}

fn main() {}
