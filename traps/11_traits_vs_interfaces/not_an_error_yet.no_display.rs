// trap, refused by build E0277: the compiler asked for `Error` only, but whoever is an error must also be able to say what went wrong.
use std::error::Error;

/// There is no order with this number.
#[derive(Debug)]
pub struct NoSuchOrder {
    pub id: u32,
}

impl Error for NoSuchOrder {}

/// The text of the invoice for an order.
pub fn invoice(shop: &Shop, id: u32) -> Result<String, Box<dyn Error>> {
    let cents = shop.find(id)?;
    Ok(format!("order {id}: {cents} cents"))
}

fn main() {}
