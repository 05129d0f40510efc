// trap, refused by build E0599: looping over a clone would leave `self` free, but a Route has no Clone, and the copy would be paid on every request.
impl Gateway {
    fn charge(&mut self, cost: u32) {
        self.meter.matches += 1;
        self.meter.cost += cost;
    }

    pub fn dispatch(&mut self, path: &str) {
        for route in &self.routes.clone() {
            if route.matches(path) {
                self.charge(route.cost);
            }
        }
    }
}

fn main() {}
