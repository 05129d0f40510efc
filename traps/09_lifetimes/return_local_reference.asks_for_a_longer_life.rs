// trap, refused by build E0515: `'static` says how long the caller may look, but it keeps no local alive: a lifetime describes and changes nothing.
pub fn make_invoice(order: &Order) -> &'static Invoice {
    let mut invoice = Invoice::new(order.number);
    for price in &order.prices {
        invoice.add(*price);
    }
    &invoice
}

fn main() {}
