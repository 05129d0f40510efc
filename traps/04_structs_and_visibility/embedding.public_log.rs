// trap, refused by build E0599: a public log can be reached through the job, but then every caller has to know that the job keeps its lines in a log.
pub struct Import {
    pub log: Log,
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

    pub fn read(&mut self, rows: u32) {
        self.rows += rows;
        self.log.write(&format!("{} rows", self.rows));
    }
}

fn main() {}
