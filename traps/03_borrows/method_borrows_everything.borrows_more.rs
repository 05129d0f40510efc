// trap, refused by build E0499: when the compiler asks for `mut`, adding it everywhere is the reflex, but now the loop and the method both want to write.
impl Gateway {
    fn charge(&mut self, cost: u32) {
        self.meter.matches += 1;
        self.meter.cost += cost;
    }

    pub fn dispatch(&mut self, path: &str) {
        for route in &mut self.routes {
            if route.matches(path) {
                self.charge(route.cost);
            }
        }
    }
}

fn main() {}
