// trap, refused by test: behind a type of your own clippy does not recognise the boxes any more, but the allocations are still there.
pub struct Rule {
    pub route: u32,
    pub per_minute: u32,
}

struct Ptr<T>(Box<T>);

pub struct Limits {
    region: Ptr<String>,
    rules: Ptr<Vec<Ptr<Rule>>>,
}

impl Limits {
    pub fn load(region: &str, table: &[(u32, u32)]) -> Limits {
        let mut rules = Vec::with_capacity(table.len());
        for &(route, per_minute) in table {
            rules.push(Ptr(Box::new(Rule { route, per_minute })));
        }
        Limits {
            region: Ptr(Box::new(String::from(region))),
            rules: Ptr(Box::new(rules)),
        }
    }

    pub fn region(&self) -> &str {
        &self.region.0
    }

    pub fn per_minute(&self, route: u32) -> Option<u32> {
        let rule = self.rules.0.iter().find(|rule| rule.0.route == route)?;
        Some(rule.0.per_minute)
    }
}

fn main() {}
