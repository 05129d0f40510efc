// trap, refused by test: with a field of its own the job has a prefix, but there are two of them now and the log writes with the other one.
pub struct Import {
    log: Log,
    rows: u32,
    pub prefix: String,
}

impl Import {
    pub fn new(table: &str) -> Import {
        let mut job = Import {
            log: Log::empty(),
            rows: 0,
            prefix: String::new(),
        };
        job.prefix = String::from(table);
        job
    }

    pub fn entries(&self) -> &[String] {
        self.log.entries()
    }

    pub fn read(&mut self, rows: u32) {
        self.rows += rows;
        self.log.write(&format!("{} rows", self.rows));
    }
}

fn main() {}
