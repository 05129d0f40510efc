// trap, refused by build E0782: in Go the interface goes where the struct stood, but a trait is not a type that a field can have.
pub struct Newsletter {
    db: Querier,
}

impl Newsletter {
    pub fn new(db: Querier) -> Self {
        Newsletter { db }
    }

    pub fn readers(&mut self) -> Result<String, QueryError> {
        let users = self.db.query("users")?;
        Ok(users.join(", "))
    }

    pub fn db(&self) -> &Querier {
        &self.db
    }
}

fn main() {}
