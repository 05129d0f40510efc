// trap, refused by test: some customer satisfies the signature, so this builds, but for a mistyped number the desk calls a stranger.
pub fn customer_of(orders: &[Order], number: u32) -> Option<&Customer> {
    for order in orders {
        if order.number == number {
            return Some(&order.customer);
        }
    }
    orders.first().map(|order| &order.customer)
}

fn main() {}
