// trap, refused by test: `OrderId` is a column of the table and takes the number, so it compiles, and shows the order that happens to have the customer's number.
use sql::{Query, from};

pub fn big_orders(customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders)
        .equal(OrderId, customer.id)
        .at_least(Total, cents)
}

fn main() {}
