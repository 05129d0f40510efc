// trap, refused by test: asking in `new` is where the type is at hand, but then the database is asked before anybody wants to know, and its error is lost.
pub struct Newsletter<Q> {
    db: Q,
    users: Vec<String>,
}

impl<Q: Querier> Newsletter<Q> {
    pub fn new(mut db: Q) -> Self {
        let users = db.query("users").unwrap_or_default();
        Newsletter { db, users }
    }

    pub fn readers(&mut self) -> Result<String, QueryError> {
        Ok(self.users.join(", "))
    }

    pub fn db(&self) -> &Q {
        &self.db
    }
}

fn main() {}
