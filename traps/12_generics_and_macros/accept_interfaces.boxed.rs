// trap, refused by build E0308: a box is the interface value of Go, and as in Go the compiler does not know what was put in: `db` gives out some Querier, and no FakeDb.
pub struct Newsletter {
    db: Box<dyn Querier>,
}

impl Newsletter {
    pub fn new(db: impl Querier + 'static) -> Self {
        Newsletter { db: Box::new(db) }
    }

    pub fn readers(&mut self) -> Result<String, QueryError> {
        let users = self.db.query("users")?;
        Ok(users.join(", "))
    }

    pub fn db(&self) -> &dyn Querier {
        self.db.as_ref()
    }
}

fn main() {}
