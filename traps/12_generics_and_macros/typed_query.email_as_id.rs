// trap, refused by build E0308: the right column, but it holds numbers and not email addresses.
use sql::{Query, from};

pub struct CustomerId;

impl sql::Column for CustomerId {
    type Table = Orders;
    type Value = u32;
    const NAME: &'static str = "customer_id";
}

pub fn big_orders(customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders)
        .equal(CustomerId, customer.email.clone())
        .at_least(Total, cents)
}

fn main() {}
