// trap, refused by test: a column of one's own makes the compiler believe in `orders.email`, but the database is not asked and does not have it.
use sql::{Query, from};

struct OrderEmail;

impl sql::Column for OrderEmail {
    type Table = Orders;
    type Value = String;
    const NAME: &'static str = "email";
}

pub fn big_orders(customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders)
        .equal(OrderEmail, customer.email.clone())
        .at_least(Total, cents)
}

fn main() {}
