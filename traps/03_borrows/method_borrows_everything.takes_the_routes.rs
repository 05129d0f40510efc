// trap, refused by test: taking the routes out of the gateway lets the loop own them, and the next request finds none.
impl Gateway {
    fn charge(&mut self, cost: u32) {
        self.meter.matches += 1;
        self.meter.cost += cost;
    }

    pub fn dispatch(&mut self, path: &str) {
        for route in std::mem::take(&mut self.routes) {
            if route.matches(path) {
                self.charge(route.cost);
            }
        }
    }
}

fn main() {}
