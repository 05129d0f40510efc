// trap, refused by test: a column may say that texts stand in it, and then it takes the email address, but in the table there are numbers.
use sql::{Query, from};

pub struct CustomerId;

impl sql::Column for CustomerId {
    type Table = Orders;
    type Value = String;
    const NAME: &'static str = "customer_id";
}

pub fn big_orders(customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders)
        .equal(CustomerId, customer.email.clone())
        .at_least(Total, cents)
}

fn main() {}
