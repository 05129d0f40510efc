// trap, refused by test: charging after the loop is allowed, but one variable only remembers the last match.
impl Gateway {
    fn charge(&mut self, cost: u32) {
        self.meter.matches += 1;
        self.meter.cost += cost;
    }

    pub fn dispatch(&mut self, path: &str) {
        let mut cost = 0;
        for route in &self.routes {
            if route.matches(path) {
                cost = route.cost;
            }
        }
        if cost > 0 {
            self.charge(cost);
        }
    }
}

fn main() {}
