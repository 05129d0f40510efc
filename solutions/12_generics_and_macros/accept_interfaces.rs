//! accept_interfaces: a service that any database will do for

/// Writes to everybody who has an account.
// `Newsletter<FakeDb>` and `Newsletter<Postgres>` are two types, each with its
// database inside. So whoever has the newsletter knows what it got: `db` gives back
// a `FakeDb` or a `Postgres`, and no type assertion is needed. A
// `Box<dyn Querier>` is Go's interface value: it fits both, and the compiler does
// not know which one is inside. That is right when the choice falls at run time.
//
// The bound stands on the `impl`, where a method needs it.
pub struct Newsletter<Q> {
    db: Q,
}

impl<Q: Querier> Newsletter<Q> {
    pub fn new(db: Q) -> Self {
        Newsletter { db }
    }

    /// The names of all readers, for the `To:` line.
    pub fn readers(&mut self) -> Result<String, QueryError> {
        let users = self.db.query("users")?;
        Ok(users.join(", "))
    }

    pub fn db(&self) -> &Q {
        &self.db
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// Something that can be asked for the names in a table.
pub trait Querier {
    fn query(&mut self, table: &str) -> Result<Vec<String>, QueryError>;
}

#[derive(Debug, PartialEq)]
pub struct QueryError(pub String);

/// The real database. It is not there when the tests run.
pub struct Postgres {
    pub host: String,
}

impl Querier for Postgres {
    fn query(&mut self, _table: &str) -> Result<Vec<String>, QueryError> {
        Err(QueryError(format!("cannot connect to {}", self.host)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A database for tests. It writes down what it was asked for.
    struct FakeDb {
        asked: Vec<String>,
    }

    impl Querier for FakeDb {
        fn query(&mut self, table: &str) -> Result<Vec<String>, QueryError> {
            self.asked.push(table.to_string());
            Ok(vec!["ann".to_string(), "bob".to_string()])
        }
    }

    #[test]
    fn the_newsletter_asks_the_database_that_it_was_given() {
        let mut newsletter = Newsletter::new(FakeDb { asked: Vec::new() });
        assert_eq!(
            newsletter.readers(),
            Ok("ann, bob".to_string()),
            "the fake database has two users"
        );
        let fake: &FakeDb = newsletter.db();
        assert_eq!(
            fake.asked,
            ["users"],
            "the newsletter should ask its database once, for the table `users`"
        );
    }

    #[test]
    fn postgres_still_fits_and_its_error_comes_through() {
        let host = "db1".to_string();
        let mut newsletter = Newsletter::new(Postgres { host });
        assert_eq!(
            newsletter.readers(),
            Err(QueryError("cannot connect to db1".to_string())),
            "Postgres cannot be reached here, and the caller should hear of it"
        );
        assert_eq!(
            newsletter.db().host,
            "db1",
            "the health check reads the host of the Postgres that was put in"
        );
    }
}
