// trap, refused by build E0271: the number is the `id` of a row of `users`, but the column in which it stands here is one of `orders`.
use sql::{Query, from};

pub struct CustomerId;

impl sql::Column for CustomerId {
    type Table = Users;
    type Value = u32;
    const NAME: &'static str = "customer_id";
}

pub fn big_orders(customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders)
        .equal(CustomerId, customer.id)
        .at_least(Total, cents)
}

fn main() {}
