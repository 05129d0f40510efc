//! method_borrows_everything: a method call borrows the whole struct

// From the outside, `self.charge(…)` with `&mut self` is a borrow of all of
// `self`: the compiler reads signatures, not bodies. `charge` only ever needed
// the meter, so it lives there now. `self.routes` and `self.meter` are two
// fields, and two fields may be borrowed side by side.
impl Meter {
    fn charge(&mut self, cost: u32) {
        self.matches += 1;
        self.cost += cost;
    }
}

impl Gateway {
    /// Charges every route that matches the path.
    pub fn dispatch(&mut self, path: &str) {
        for route in &self.routes {
            if route.matches(path) {
                self.meter.charge(route.cost);
            }
        }
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A route of the gateway. In real life it owns a handler, so no `Clone`.
pub struct Route {
    pub prefix: String,
    pub cost: u32,
}

impl Route {
    pub fn matches(&self, path: &str) -> bool {
        path.starts_with(&self.prefix)
    }
}

pub struct Meter {
    pub matches: u32,
    pub cost: u32,
}

pub struct Gateway {
    pub routes: Vec<Route>,
    pub meter: Meter,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(prefix: &str, cost: u32) -> Route {
        Route {
            prefix: String::from(prefix),
            cost,
        }
    }

    fn gateway() -> Gateway {
        Gateway {
            routes: vec![route("/", 1), route("/api", 10), route("/admin", 100)],
            meter: Meter {
                matches: 0,
                cost: 0,
            },
        }
    }

    #[test]
    fn every_match_is_charged() {
        let mut gateway = gateway();
        gateway.dispatch("/api/users");
        assert_eq!(gateway.meter.matches, 2, "both `/` and `/api` match");
        assert_eq!(gateway.meter.cost, 11, "`/` costs 1 and `/api` costs 10");
    }

    #[test]
    fn no_match_costs_nothing() {
        let mut gateway = gateway();
        gateway.dispatch("favicon.ico");
        assert_eq!(gateway.meter.matches, 0, "no route matches");
        assert_eq!(gateway.meter.cost, 0, "no match, so no cost");
    }

    #[test]
    fn the_second_request_finds_the_routes_too() {
        let mut gateway = gateway();
        gateway.dispatch("/admin");
        gateway.dispatch("/admin");
        assert_eq!(gateway.routes.len(), 3, "the gateway keeps its routes");
        assert_eq!(
            gateway.meter.cost, 202,
            "each request costs 1 for `/` and 100 for `/admin`"
        );
    }
}
