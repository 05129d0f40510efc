struct Line {
    name: String,
    cents: u64,
}

struct Cart {
    lines: Vec<Line>,
    audit: Vec<String>,
}

impl Cart {
    fn note(&mut self, what: &str, cents: u64) {
        self.audit.push(format!("{what}: {cents}"));
    }

    fn total(&mut self) -> u64 {
        let mut sum = 0;
        for line in &self.lines {
            self.note(&line.name, line.cents);
            sum += line.cents;
        }
        sum
    }
}
