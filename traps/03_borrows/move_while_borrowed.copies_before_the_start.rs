// trap, refused by test: copying both fields out before the move compiles, but the port is only known once the server has started.
pub fn launch(config: Config) -> (Server, String) {
    let name = config.name.clone();
    let port = config.port;
    let server = start(config);
    let line = format!("{name} listens on port {port}");
    (server, line)
}

fn main() {}
