//! move_while_borrowed: do not give away what is still looked at

/// Starts the server and returns it with its log line.
// A move takes the value from under every reference to it, so the compiler
// wants the references to be over by then. The value is not gone: it has a new
// owner. Ask there, and you also see what the new owner wrote.
// Cloning the name before the move is fine too, when it is small. Cloning the
// port would be wrong: it is not decided yet.
pub fn launch(config: Config) -> (Server, String) {
    let server = start(config);
    let line = format!(
        "{} listens on port {}",
        server.config.name, server.config.port
    );
    (server, line)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// What a server needs to know. No `Clone`: the running server has the only one.
pub struct Config {
    pub name: String,
    pub port: u16,
}

/// A running server. Its config is the one in force.
pub struct Server {
    pub config: Config,
}

/// Starts a server. Port 0 stands for any free port.
pub fn start(mut config: Config) -> Server {
    if config.port == 0 {
        config.port = 49_152; // what the system had to offer
    }
    Server { config }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(name: &str, port: u16) -> Config {
        Config {
            name: String::from(name),
            port,
        }
    }

    #[test]
    fn a_fixed_port_is_logged() {
        let (_server, line) = launch(config("metrics", 9_090));
        assert_eq!(
            line, "metrics listens on port 9090",
            "the line has the name and the port that were asked for"
        );
    }

    #[test]
    fn a_free_port_is_logged_as_the_server_got_it() {
        let (_server, line) = launch(config("api", 0));
        assert_eq!(
            line, "api listens on port 49152",
            "nobody can connect to port 0: the line has the port in use"
        );
    }

    #[test]
    fn the_server_keeps_its_name() {
        let (server, _line) = launch(config("api", 8_080));
        assert_eq!(
            server.config.name, "api",
            "the log line must not cost the server its name"
        );
    }
}
