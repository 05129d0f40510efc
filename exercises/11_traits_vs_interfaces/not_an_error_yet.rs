//! not_an_error_yet: what makes a type an error
//!
//! A shop looks up orders. The handler answers 404 if an order does not exist, and
//! 500 to everything else, so the error must keep its type on the way up.
//! ```go
//! type NoSuchOrder struct{ ID int }
//!
//! func (e NoSuchOrder) Error() string { return fmt.Sprintf("no order %d", e.ID) }
//! ```
//! `Box<dyn Error>` is Rust's `error`: it holds whatever implements the trait
//! `Error`. That trait asks for more than one thing.
//! Your task: make `NoSuchOrder` an error, with the message that Go has.
use std::error::Error;

/// There is no order with this number.
#[derive(Debug)]
pub struct NoSuchOrder {
    pub id: u32,
}

// TODO: to the compiler this is a struct like any other.

/// The text of the invoice for an order.
pub fn invoice(shop: &Shop, id: u32) -> Result<String, Box<dyn Error>> {
    let cents = shop.find(id)?;
    Ok(format!("order {id}: {cents} cents"))
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The orders of a shop: number and amount.
pub struct Shop {
    pub orders: Vec<(u32, u32)>,
}

impl Shop {
    /// What an order costs, in cents.
    pub fn find(&self, id: u32) -> Result<u32, NoSuchOrder> {
        match self.orders.iter().find(|order| order.0 == id) {
            Some(order) => Ok(order.1),
            None => Err(NoSuchOrder { id }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the handler does: `errors.As`, and then the status.
    fn answer(result: Result<String, Box<dyn Error>>) -> (u16, String) {
        match result {
            Ok(text) => (200, text),
            Err(error) => match error.downcast_ref::<NoSuchOrder>() {
                Some(missing) => (404, format!("{error} (id {})", missing.id)),
                None => (500, error.to_string()),
            },
        }
    }

    fn shop() -> Shop {
        Shop {
            orders: vec![(1, 1999), (2, 450)],
        }
    }

    #[test]
    fn an_order_has_an_invoice() {
        assert_eq!(
            answer(invoice(&shop(), 2)),
            (200, String::from("order 2: 450 cents")),
            "order 2 exists"
        );
    }

    #[test]
    fn an_order_that_does_not_exist_is_a_404() {
        for (id, expected) in [(7, "no order 7 (id 7)"), (12, "no order 12 (id 12)")] {
            let (status, text) = answer(invoice(&shop(), id));
            assert_eq!(
                status, 404,
                "order {id} does not exist, but the handler found no NoSuchOrder in the error `{text}`"
            );
            assert_eq!(text, expected, "what the client reads");
        }
    }
}
