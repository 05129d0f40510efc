// trap, refused by lint clippy::vec_box: without the first two boxes the code looks clean, but each rule still has one, and clippy has a name for that too.
pub struct Rule {
    pub route: u32,
    pub per_minute: u32,
}

pub struct Limits {
    region: String,
    rules: Vec<Box<Rule>>,
}

impl Limits {
    pub fn load(region: &str, table: &[(u32, u32)]) -> Limits {
        let mut rules = Vec::with_capacity(table.len());
        for &(route, per_minute) in table {
            rules.push(Box::new(Rule { route, per_minute }));
        }
        let region = String::from(region);
        Limits { region, rules }
    }

    pub fn region(&self) -> &str {
        &self.region
    }

    pub fn per_minute(&self, route: u32) -> Option<u32> {
        let rule = self.rules.iter().find(|rule| rule.route == route)?;
        Some(rule.per_minute)
    }
}

fn main() {}
