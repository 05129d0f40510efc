//! accept_interfaces: a service that any database will do for
//!
//! The newsletter asks Postgres for its readers. Its test brings a fake database,
//! and that does not fit. In Go the review says: accept an interface, return a struct.
//!
//! ```go
//! func New(db *Postgres) *Newsletter // no test without a Postgres
//! func New(db Querier) *Newsletter
//! ```
//!
//! Let `Newsletter` own any `Querier`. Whoever asks for `db` must still get the
//! type that was put in: the health check reads the host of a `Postgres`.

/// Writes to everybody who has an account.
pub struct Newsletter {
    // TODO: only one type fits in here.
    db: Postgres,
}

impl Newsletter {
    pub fn new(db: Postgres) -> Self {
        Newsletter { db }
    }

    /// The names of all readers, for the `To:` line.
    pub fn readers(&mut self) -> Result<String, QueryError> {
        let users = self.db.query("users")?;
        Ok(users.join(", "))
    }

    pub fn db(&self) -> &Postgres {
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
