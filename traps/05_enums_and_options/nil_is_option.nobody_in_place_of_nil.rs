// trap, refused by build E0308: a customer without a phone in place of nil keeps the signature, but then every caller must know about it, and the given one asks for a `Some` or a `None`.
static NOBODY: Customer = Customer { phone: "" };

pub fn customer_of(orders: &[Order], number: u32) -> &Customer {
    for order in orders {
        if order.number == number {
            return &order.customer;
        }
    }
    &NOBODY
}

fn main() {}
