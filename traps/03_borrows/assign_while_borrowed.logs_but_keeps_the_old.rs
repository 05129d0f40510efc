// trap, refused by test: without the assignment there is nothing to refuse, and nothing is reloaded.
pub fn reload(service: &mut Service, fresh: Config) -> String {
    let old = &service.config;
    diff(old, &fresh)
}

fn main() {}
