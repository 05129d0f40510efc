//! lazy_iterator: a chain does nothing until somebody asks

/// One round of probes.
// `map` only describes what is to be done with each element; it is there to turn
// values into other values. Nothing is turned into anything here, so a loop says it
// best, and a `for` asks its iterator until the end. What `probe` says is written
// down in the backend already, so it may be dropped. At the end of a longer chain,
// `for_each` is as good; its closure returns nothing, hence the braces:
//     backends.iter_mut().for_each(|backend| { backend.probe(); });
pub fn probe_all(backends: &mut [Backend]) {
    for backend in backends {
        backend.probe();
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A server behind the balancer. It gets requests while it is healthy.
pub struct Backend {
    name: &'static str,
    answers: bool,
    healthy: bool,
    probes: u32,
}

impl Backend {
    /// Asks the server for a sign of life, and writes down and says what came.
    pub fn probe(&mut self) -> bool {
        self.probes += 1;
        self.healthy = self.answers;
        self.healthy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backend(name: &'static str, answers: bool) -> Backend {
        Backend {
            name,
            answers,
            healthy: true,
            probes: 0,
        }
    }

    #[test]
    fn every_backend_is_probed_once_a_round() {
        let mut backends = [
            backend("db-1", true),
            backend("db-2", true),
            backend("db-3", true),
        ];
        for round in 1..=2 {
            probe_all(&mut backends);
            for backend in &backends {
                assert_eq!(
                    backend.probes, round,
                    "probes of {} after round {round}: one a round is wanted",
                    backend.name
                );
            }
        }
    }

    #[test]
    fn a_backend_that_is_down_is_found_out() {
        let mut backends = [
            backend("db-1", true),
            backend("db-2", false),
            backend("db-3", false),
        ];
        probe_all(&mut backends);
        for backend in &backends {
            assert_eq!(
                backend.healthy, backend.answers,
                "after a round, `healthy` of {} must be whether it answers",
                backend.name
            );
        }
    }
}
