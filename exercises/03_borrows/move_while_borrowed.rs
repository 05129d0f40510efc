//! move_while_borrowed: do not give away what is still looked at
//!
//! `start` takes the config. Port 0 means "any free port": the server picks
//! one and notes it in the config that it now owns. Then a line is logged.
//! ```go
//! asked := &cfg
//! srv := start(cfg) // gets a copy, fills in the port of the copy
//! log.Printf("%s listens on port %d", asked.Name, asked.Port) // port 0
//! ```
//! Your task: start the server; the line names the port it listens on.

/// Starts the server and returns it with its log line.
pub fn launch(config: Config) -> (Server, String) {
    // TODO: `asked` is still in use when `config` goes away.
    let asked = &config;
    let server = start(config);
    let line = format!("{} listens on port {}", asked.name, asked.port);
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
