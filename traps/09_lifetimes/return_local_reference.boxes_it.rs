// trap, refused by test: a Box is the nearest thing to a Go pointer whose variable escaped, and it works, but it pays for a heap allocation that a move does not need.
pub fn make_invoice(order: &Order) -> Box<Invoice> {
    let mut invoice = Invoice::new(order.number);
    for price in &order.prices {
        invoice.add(*price);
    }
    Box::new(invoice)
}

fn main() {}
