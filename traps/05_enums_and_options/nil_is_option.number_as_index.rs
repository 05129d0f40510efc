// trap, refused by test: `get` returns an Option and saves the loop, but it takes a position in the list, and the desk has an order number.
pub fn customer_of(orders: &[Order], number: u32) -> Option<&Customer> {
    orders.get(number as usize).map(|order| &order.customer)
}

fn main() {}
