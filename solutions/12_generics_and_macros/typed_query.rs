//! typed_query: the column of another table

use sql::{Query, from};

/// The column `customer_id` of `orders`.
pub struct CustomerId;

// `type Table` and `type Value` are associated types: each column says once which
// table it belongs to and what stands in it.
impl sql::Column for CustomerId {
    type Table = Orders;
    type Value = u32;
    const NAME: &'static str = "customer_id";
}

/// The orders of a customer that are worth at least so much.
// `equal` asks for a column whose table is the table of the query, and for a value
// of that column's type. So a column of another table does not compile, and neither
// does a text for a number.
//
// What the types do not know is the meaning: `OrderId` and `CustomerId` are both
// `u32`. Two newtypes, as in chapter 11, would tell them apart as well.
pub fn big_orders(customer: &Customer, cents: i64) -> Query<Orders> {
    from(Orders)
        .equal(CustomerId, customer.id)
        .at_least(Total, cents)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// Who is logged in: a row of `users`.
pub struct Customer {
    pub id: u32,
    pub email: String,
}

/// The table `users`, with its columns `id` and `email`.
pub struct Users;
pub struct UserId;
pub struct Email;

/// The table `orders`, with its columns `id` and `total`. A third one is above.
pub struct Orders;
pub struct OrderId;
pub struct Total;

impl sql::Table for Users {
    const NAME: &'static str = "users";
}

impl sql::Column for UserId {
    type Table = Users;
    type Value = u32;
    const NAME: &'static str = "id";
}

impl sql::Column for Email {
    type Table = Users;
    type Value = String;
    const NAME: &'static str = "email";
}

impl sql::Table for Orders {
    const NAME: &'static str = "orders";
}

impl sql::Column for OrderId {
    type Table = Orders;
    type Value = u32;
    const NAME: &'static str = "id";
}

impl sql::Column for Total {
    type Table = Orders;
    type Value = i64;
    const NAME: &'static str = "total";
}

/// Queries whose columns are checked by the compiler.
pub mod sql {
    use std::fmt::Display;
    use std::marker::PhantomData;

    pub trait Table {
        const NAME: &'static str;
    }

    pub trait Column {
        /// The table that has this column.
        type Table: Table;
        /// The type of what stands in it.
        type Value: Display;
        const NAME: &'static str;
    }

    /// A query on the table `T`.
    pub struct Query<T> {
        conditions: Vec<Condition>,
        table: PhantomData<T>,
    }

    /// One condition of a query: a column, `=` or `>=`, and a value.
    pub struct Condition {
        pub column: &'static str,
        pub operator: &'static str,
        pub value: String,
    }

    /// All rows of a table.
    pub fn from<T: Table>(_table: T) -> Query<T> {
        Query {
            conditions: Vec::new(),
            table: PhantomData,
        }
    }

    impl<T: Table> Query<T> {
        /// Only the rows that have this value in a column of this table.
        pub fn equal<C: Column<Table = T>>(self, _column: C, value: C::Value) -> Query<T> {
            self.with::<C>("=", value)
        }

        /// Only the rows that have this value or more in a column of this table.
        pub fn at_least<C: Column<Table = T>>(self, _column: C, value: C::Value) -> Query<T> {
            self.with::<C>(">=", value)
        }

        fn with<C: Column>(mut self, operator: &'static str, value: C::Value) -> Query<T> {
            self.conditions.push(Condition {
                column: C::NAME,
                operator,
                value: value.to_string(),
            });
            self
        }

        pub fn conditions(&self) -> &[Condition] {
            &self.conditions
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of `orders`: id, customer_id, total.
    const ROWS: [(u32, u32, i64); 5] = [
        (2, 7, 9_900),
        (3, 8, 7_500),
        (7, 8, 8_000),
        (8, 7, 1_200),
        (9, 7, 5_000),
    ];

    /// What the database does with the query: the ids of the orders, or its error.
    fn run(query: &Query<Orders>) -> Result<Vec<u32>, String> {
        let mut ids = Vec::new();
        for (id, customer_id, total) in ROWS {
            let mut found = true;
            for condition in query.conditions() {
                let cell = match condition.column {
                    "id" => i64::from(id),
                    "customer_id" => i64::from(customer_id),
                    "total" => total,
                    other => return Err(format!("no such column: orders.{other}")),
                };
                let value: i64 = condition.value.parse().map_err(|_| "not a number")?;
                found &= match condition.operator {
                    "=" => cell == value,
                    _ => cell >= value,
                };
            }
            if found {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    fn customer(id: u32) -> Customer {
        Customer {
            id,
            email: format!("customer{id}@shop.example"),
        }
    }

    #[test]
    fn a_customer_sees_their_own_big_orders() {
        assert_eq!(
            run(&big_orders(&customer(7), 5_000)),
            Ok(vec![2, 9]),
            "customer 7 has the orders 2, 8 and 9; 8 is worth less than 50.00"
        );
        assert_eq!(
            run(&big_orders(&customer(8), 7_600)),
            Ok(vec![7]),
            "customer 8 has the orders 3 and 7; 3 is worth less than 76.00"
        );
    }

    #[test]
    fn a_customer_without_orders_sees_none() {
        assert_eq!(
            run(&big_orders(&customer(9), 0)),
            Ok(vec![]),
            "customer 9 never ordered anything: whose orders are these?"
        );
    }
}
