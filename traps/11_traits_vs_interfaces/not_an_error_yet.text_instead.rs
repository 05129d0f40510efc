// trap, refused by build E0277: a String fits into the box without any impl, but then the handler finds a text and no NoSuchOrder.
use std::error::Error;

/// There is no order with this number.
#[derive(Debug)]
pub struct NoSuchOrder {
    pub id: u32,
}

/// The text of the invoice for an order.
pub fn invoice(shop: &Shop, id: u32) -> Result<String, Box<dyn Error>> {
    let cents = shop.find(id).map_err(|e| format!("no order {}", e.id))?;
    Ok(format!("order {id}: {cents} cents"))
}

fn main() {}
