//! assign_while_borrowed: a reference is not a snapshot
//!
//! A service reloads its config and logs what changed. The log line needs
//! the old config and the new one.
//! ```go
//! old := &svc.config
//! svc.config = fresh
//! log.Print(diff(old, &svc.config)) // "5s -> 5s", every time
//! ```
//! Your task: the service runs with `fresh`, and the line tells old from new.

/// Installs the fresh config and returns the log line.
pub fn reload(service: &mut Service, fresh: Config) -> String {
    // TODO: `old` looks at the place that the next line overwrites.
    let old = &service.config;
    service.config = fresh;
    diff(old, &service.config)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// What the service was told. Big in real life, so there is no `Clone`.
pub struct Config {
    pub upstream: String,
    pub timeout_s: u32,
}

pub struct Service {
    pub config: Config,
}

/// The log line of a reload.
pub fn diff(old: &Config, new: &Config) -> String {
    format!(
        "upstream {} -> {}, timeout {}s -> {}s",
        old.upstream, new.upstream, old.timeout_s, new.timeout_s
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(upstream: &str, timeout_s: u32) -> Config {
        Config {
            upstream: String::from(upstream),
            timeout_s,
        }
    }

    #[test]
    fn the_log_line_tells_old_from_new() {
        let mut service = Service {
            config: config("db-1", 30),
        };
        assert_eq!(
            reload(&mut service, config("db-2", 5)),
            "upstream db-1 -> db-2, timeout 30s -> 5s",
            "the line shows the config before the reload and the one after it"
        );
    }

    #[test]
    fn the_service_runs_with_the_fresh_config() {
        let mut service = Service {
            config: config("db-1", 30),
        };
        reload(&mut service, config("db-2", 5));
        assert_eq!(
            service.config.upstream, "db-2",
            "after the reload the service talks to the new upstream"
        );
        assert_eq!(
            service.config.timeout_s, 5,
            "after the reload the new timeout holds"
        );
    }
}
