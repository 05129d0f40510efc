// trap, refused by build E0599: starting a clone is what Go does, but a Config has no Clone, and the port would be missing from the one that is logged.
pub fn launch(config: Config) -> (Server, String) {
    let asked = &config;
    let server = start(config.clone());
    let line = format!("{} listens on port {}", asked.name, asked.port);
    (server, line)
}

fn main() {}
