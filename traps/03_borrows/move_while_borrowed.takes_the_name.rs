// trap, refused by test: taking the name out of the config leaves an empty one behind, and the server starts without a name.
pub fn launch(mut config: Config) -> (Server, String) {
    let name = std::mem::take(&mut config.name);
    let server = start(config);
    let line = format!("{name} listens on port {}", server.config.port);
    (server, line)
}

fn main() {}
