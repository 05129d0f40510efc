//! capital_is_not_public: what is exported
//!
//! The shop prints order numbers on its parcels. They are made in a module, Rust's
//! counterpart of a package. The port kept Go's names:
//!
//! ```go
//! func Number(n int) string { return "ORD-" + pad(n) } // exported
//! func pad(n int) string { return fmt.Sprintf("%05d", n) } // not exported
//! ```
//!
//! Your task: export the one function that `label` needs, under a good Rust name.
//! The other one stays a private helper.

pub mod order {
    /// The number of an order, such as `ORD-00017`.
    // TODO: a capital letter exports nothing.
    fn Number(n: u32) -> String {
        format!("ORD-{}", pad(n))
    }

    fn pad(n: u32) -> String {
        format!("{n:05}")
    }
}

/// What is printed on the parcel.
pub fn label(n: u32) -> String {
    format!("Order {}", order::Number(n))
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
