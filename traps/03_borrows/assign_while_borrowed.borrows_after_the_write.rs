// trap, refused by test: borrowing one line later compiles, but by then the old config is gone and the line compares the new one with itself.
pub fn reload(service: &mut Service, fresh: Config) -> String {
    service.config = fresh;
    let old = &service.config;
    diff(old, &service.config)
}

fn main() {}
