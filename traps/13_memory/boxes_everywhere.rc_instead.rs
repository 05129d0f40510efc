// trap, refused by test: clippy has nothing against an Rc in a Vec, but every rule is still an allocation of its own, and nobody shares them.
use std::rc::Rc;

pub struct Rule {
    pub route: u32,
    pub per_minute: u32,
}

pub struct Limits {
    region: Rc<str>,
    rules: Vec<Rc<Rule>>,
}

impl Limits {
    pub fn load(region: &str, table: &[(u32, u32)]) -> Limits {
        let mut rules = Vec::with_capacity(table.len());
        for &(route, per_minute) in table {
            rules.push(Rc::new(Rule { route, per_minute }));
        }
        let region = Rc::from(region);
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
