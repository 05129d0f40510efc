mod store {
    use std::collections::HashMap;

    struct Store {
        items: HashMap<String, u32>,
    }

    fn New() -> Store {
        Store { items: HashMap::new() }
    }

    impl Store {
        fn Add(&mut self, name: &str, n: u32) {
            *self.items.entry(name.to_string()).or_insert(0) += n;
        }
    }
}

fn main() {
    let mut s = store::New();
    s.Add("screws", 100);
}
