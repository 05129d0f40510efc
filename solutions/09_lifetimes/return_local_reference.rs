//! return_local_reference: no address for a local

/// Makes the invoice of an order.
// A reference to a local would point at a stack frame that is gone. Go answers
// with escape analysis and an allocation. Here the value itself is handed over:
// it moves to the caller, who owns it and drops it. No heap, and so no Box.
pub fn make_invoice(order: &Order) -> Invoice {
    let mut invoice = Invoice::new(order.number);
    for price in &order.prices {
        invoice.add(*price);
    }
    invoice
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::cell::Cell;

thread_local! {
    static OPEN: Cell<i32> = const { Cell::new(0) };
}

/// What a customer ordered: the prices in cents.
pub struct Order {
    pub number: u32,
    pub prices: Vec<u32>,
}

/// An invoice. It is open until its owner lets go of it.
pub struct Invoice {
    pub number: u32,
    pub items: u32,
    pub total: u32,
}

impl Invoice {
    pub fn new(number: u32) -> Self {
        OPEN.set(OPEN.get() + 1);
        Invoice {
            number,
            items: 0,
            total: 0,
        }
    }

    pub fn add(&mut self, price: u32) {
        self.items += 1;
        self.total += price;
    }
}

impl Drop for Invoice {
    fn drop(&mut self) {
        OPEN.set(OPEN.get() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(number: u32, prices: &[u32]) -> Order {
        Order {
            number,
            prices: prices.to_vec(),
        }
    }

    #[test]
    fn the_invoice_has_the_number_and_the_total() {
        let order = order(7, &[250, 1_000]);
        let invoice = make_invoice(&order);
        assert_eq!(invoice.number, 7, "the invoice of order 7");
        assert_eq!(invoice.items, 2, "the order has two items");
        assert_eq!(invoice.total, 1_250, "the prices are 250 and 1000 cents");
    }

    #[test]
    fn the_caller_gets_the_invoice_itself() {
        let order = order(7, &[250]);
        let invoice = make_invoice(&order);
        assert_eq!(
            std::mem::size_of_val(&invoice),
            std::mem::size_of::<Invoice>(),
            "in bytes: the caller got a pointer; three numbers as a value need no heap"
        );
    }

    #[test]
    fn the_invoice_is_dropped_when_the_caller_is_done() {
        {
            let order = order(7, &[250]);
            let _invoice = make_invoice(&order);
            assert_eq!(OPEN.get(), 1, "the caller holds one invoice");
        }
        assert_eq!(
            OPEN.get(),
            0,
            "the caller is done, but the invoice is still there: nobody dropped it"
        );
    }
}
