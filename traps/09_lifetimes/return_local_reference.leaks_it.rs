// trap, refused by test: a leaked Box gives a reference that is good for ever, because nobody ever drops the invoice.
pub fn make_invoice(order: &Order) -> &Invoice {
    let mut invoice = Invoice::new(order.number);
    for price in &order.prices {
        invoice.add(*price);
    }
    Box::leak(Box::new(invoice))
}

fn main() {}
