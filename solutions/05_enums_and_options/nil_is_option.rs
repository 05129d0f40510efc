//! nil_is_option: not found is an answer

/// The customer who placed the order with this number.
// A `&Customer` is never null: whoever has one may use it without a look.
// "Perhaps a customer" is a different type, so a caller cannot forget the other
// case: an `Option<&Customer>` has no field `phone`. This costs nothing: in memory
// it is the pointer that Go has, with null for `None`.
pub fn customer_of(orders: &[Order], number: u32) -> Option<&Customer> {
    for order in orders {
        if order.number == number {
            return Some(&order.customer);
        }
    }
    None
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// There is one record of each customer, so it cannot be cloned.
pub struct Customer {
    pub phone: &'static str,
}

pub struct Order {
    pub number: u32,
    pub customer: Customer,
}

/// What the support desk reads on its screen.
pub fn desk_line(orders: &[Order], number: u32) -> String {
    if let Some(customer) = customer_of(orders, number) {
        format!("order {number}: call {}", customer.phone)
    } else {
        format!("there is no order {number}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(number: u32, phone: &'static str) -> Order {
        Order {
            number,
            customer: Customer { phone },
        }
    }

    fn orders() -> [Order; 2] {
        [order(17, "555-0117"), order(42, "555-0142")]
    }

    #[test]
    fn the_desk_gets_the_customer_of_the_order() {
        assert_eq!(
            desk_line(&orders(), 17),
            "order 17: call 555-0117",
            "the customer of order 17 has the number 555-0117"
        );
        assert_eq!(
            desk_line(&orders(), 42),
            "order 42: call 555-0142",
            "the customer of order 42 has the number 555-0142"
        );
    }

    #[test]
    fn nobody_is_called_about_a_mistyped_number() {
        assert_eq!(
            desk_line(&orders(), 1),
            "there is no order 1",
            "there are the orders 17 and 42 only"
        );
        assert_eq!(
            desk_line(&[], 17),
            "there is no order 17",
            "there are no orders at all"
        );
    }
}
