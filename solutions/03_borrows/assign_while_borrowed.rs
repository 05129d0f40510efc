//! assign_while_borrowed: a reference is not a snapshot

/// Installs the fresh config and returns the log line.
// `replace` puts the fresh config in and hands the old one out: now there are
// two values with two owners, and both can be looked at. Nothing was copied.
// Writing the line before the assignment is just as good:
//     let line = diff(&service.config, &fresh);
//     service.config = fresh;
//     line
pub fn reload(service: &mut Service, fresh: Config) -> String {
    let old = std::mem::replace(&mut service.config, fresh);
    diff(&old, &service.config)
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
