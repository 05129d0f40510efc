//! capital_is_not_public: what is exported

pub mod order {
    /// The number of an order, such as `ORD-00017`.
    // Without `pub` everything is private to its module, whatever it is called. So
    // letters are free for another convention: functions are snake_case, types are
    // CamelCase. `pad` needs no mark at all to stay in here.
    pub fn number(n: u32) -> String {
        format!("ORD-{}", pad(n))
    }

    fn pad(n: u32) -> String {
        format!("{n:05}")
    }
}

/// What is printed on the parcel.
pub fn label(n: u32) -> String {
    format!("Order {}", order::number(n))
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    /// What the test below finds as long as `order` keeps its own `pad` private.
    fn pad(_: u32) -> String {
        String::from("not exported")
    }

    #[test]
    fn a_label_has_the_order_number() {
        assert_eq!(label(17), "Order ORD-00017", "the label of order 17");
        assert_eq!(label(90210), "Order ORD-90210", "the label of order 90210");
    }

    #[test]
    fn the_helper_stays_in_its_module() {
        // Takes everything that the module exports, and nothing that is private.
        #[allow(unused_imports, reason = "a module may also export nothing more")]
        use super::order::*;
        assert!(
            pad(7) == "not exported",
            "code outside of `order` can call its helper `pad`"
        );
    }
}
