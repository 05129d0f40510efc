// trap, refused by test: returning a list of one's own avoids every question about borrowing, but all lines are copied whenever somebody looks.
pub struct Import {
    log: Log,
    rows: u32,
}

impl Import {
    pub fn new(table: &str) -> Import {
        let mut job = Import {
            log: Log::empty(),
            rows: 0,
        };
        job.log.prefix = String::from(table);
        job
    }

    pub fn entries(&self) -> Vec<String> {
        self.log.entries().to_vec()
    }

    pub fn read(&mut self, rows: u32) {
        self.rows += rows;
        self.log.write(&format!("{} rows", self.rows));
    }
}

fn main() {}
