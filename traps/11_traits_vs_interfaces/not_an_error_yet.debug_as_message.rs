// trap, refused by test: the derived Debug is a text that is there already, but it is meant for developers, and now the client reads it.
use std::error::Error;
use std::fmt;

/// There is no order with this number.
#[derive(Debug)]
pub struct NoSuchOrder {
    pub id: u32,
}

impl fmt::Display for NoSuchOrder {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for NoSuchOrder {}

/// The text of the invoice for an order.
pub fn invoice(shop: &Shop, id: u32) -> Result<String, Box<dyn Error>> {
    let cents = shop.find(id)?;
    Ok(format!("order {id}: {cents} cents"))
}

fn main() {}
