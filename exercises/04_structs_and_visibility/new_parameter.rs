//! new_parameter: one more argument for everybody
//!
//! One slow query blocked the shop. Now every query has a time limit. In Go one often
//! adds a field to the options, and all callers still compile:
//!
//! ```go
//! type Options struct {
//!     SQL     string
//!     LimitMS int // new; whoever does not mention it gets 0: no limit
//! }
//! ```
//!
//! A new parameter stops each caller, in Go as in Rust. So the limit became one, the
//! first of `query` in the given code. Your task: give every query its kind's limit.

impl Shop {
    /// For the page of a customer, who waits for it.
    pub fn open_orders(&self) -> Query {
        // TODO: the callers of `query` do not know about the limit yet.
        query("SELECT id FROM orders WHERE open")
    }

    /// For the page of a customer, who waits for it.
    pub fn prices(&self) -> Query {
        query("SELECT name, cents FROM products")
    }

    /// For the accountants. It runs at night and reads everything.
    pub fn yearly_report(&self) -> Query {
        query("SELECT month, sum(cents) FROM orders GROUP BY month")
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The time limits of this shop, in milliseconds.
pub struct Shop {
    pub page_ms: u32,
    pub report_ms: u32,
}

/// A query on its way to the database.
pub struct Query {
    pub limit_ms: u32,
    pub sql: String,
}

/// Sends a statement. The database gives up after `limit_ms`.
pub fn query(limit_ms: u32, sql: &str) -> Query {
    Query {
        limit_ms,
        sql: String::from(sql),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOP: Shop = Shop {
        page_ms: 300,
        report_ms: 90_000,
    };

    #[test]
    fn a_customer_does_not_wait_long() {
        assert_eq!(
            SHOP.open_orders().limit_ms,
            300,
            "open_orders is for a page, and this shop gives pages 300 ms"
        );
        assert_eq!(
            SHOP.prices().limit_ms,
            300,
            "prices is for a page, and this shop gives pages 300 ms"
        );
    }

    #[test]
    fn the_report_has_time_to_finish() {
        assert_eq!(
            SHOP.yearly_report().limit_ms,
            90_000,
            "yearly_report is a report, and this shop gives reports 90000 ms"
        );
    }

    #[test]
    fn every_shop_has_its_own_limits() {
        let kiosk = Shop {
            page_ms: 80,
            report_ms: 5_000,
        };
        assert_eq!(kiosk.prices().limit_ms, 80, "the kiosk gives pages 80 ms");
        assert_eq!(
            kiosk.yearly_report().limit_ms,
            5_000,
            "the kiosk gives reports 5000 ms"
        );
    }

    #[test]
    fn the_statements_are_unchanged() {
        for (query, sql) in [
            (SHOP.open_orders(), "SELECT id FROM orders WHERE open"),
            (SHOP.prices(), "SELECT name, cents FROM products"),
            (
                SHOP.yearly_report(),
                "SELECT month, sum(cents) FROM orders GROUP BY month",
            ),
        ] {
            assert_eq!(query.sql, sql, "only the limit is new, not the statement");
        }
    }
}
