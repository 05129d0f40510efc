//! Which **shard** of the work is ours, as the command line or a build server says.
//!
//! A server is listened to only if it is asked for: a job that happens to be one of four would else
//! make a quarter of a gradebook, and look as if it had made all of it.

use std::str::FromStr;

use crate::error::Error;
use crate::gradebook::Shard;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked {
    /// That one.
    One(Shard),
    /// The one that the build server says.
    Auto,
}

impl FromStr for Asked {
    type Err = String;

    fn from_str(text: &str) -> Result<Asked, String> {
        match text {
            "auto" => Ok(Asked::Auto),
            text => Ok(Asked::One(text.parse()?)),
        }
    }
}

/// How a build server tells a job which one of how many it is.
struct Server {
    index: &'static str,
    total: &'static str,
    /// The number of the first job: itself, or the variable that holds it.
    first: First,
}

enum First {
    Number(u32),
    Variable(&'static str),
}

const SERVERS: [Server; 5] = [
    Server {
        index: "CI_NODE_INDEX",
        total: "CI_NODE_TOTAL",
        first: First::Number(1),
    },
    Server {
        index: "BUILDKITE_PARALLEL_JOB",
        total: "BUILDKITE_PARALLEL_JOB_COUNT",
        first: First::Number(0),
    },
    Server {
        index: "CIRCLE_NODE_INDEX",
        total: "CIRCLE_NODE_TOTAL",
        first: First::Number(0),
    },
    // Kubernetes tells a pod its index and not how many there are: whoever writes the Job has to.
    Server {
        index: "JOB_COMPLETION_INDEX",
        total: "JOB_COMPLETIONS",
        first: First::Number(0),
    },
    Server {
        index: "SLURM_ARRAY_TASK_ID",
        total: "SLURM_ARRAY_TASK_COUNT",
        first: First::Variable("SLURM_ARRAY_TASK_MIN"),
    },
];

/// The shard that is ours.
pub(super) fn decided(asked: Option<Asked>) -> Result<Shard, Error> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match asked {
        Some(Asked::One(shard)) => Ok(shard),
        Some(Asked::Auto) => {
            let told = told(&variable).map_err(|what| Error::Usage { what })?;
            Ok(told.unwrap_or(Shard::WHOLE))
        }
        None => {
            if let Ok(Some(shard)) = told(&variable)
                && shard != Shard::WHOLE
            {
                eprintln!(
                    "goferris: this seems to be job {shard} of a build server, and grades everything; \
                     `--shard auto` grades its part"
                );
            }
            Ok(Shard::WHOLE)
        }
    }
}

/// The shard that a build server's variables say, if there are any.
fn told(variable: &dyn Fn(&str) -> Option<String>) -> Result<Option<Shard>, String> {
    for server in &SERVERS {
        let Some(index) = variable(server.index) else {
            continue;
        };
        let total = variable(server.total).ok_or_else(|| {
            format!(
                "{} is set and {} is not: set it to the number of jobs, or name the shard, `--shard 1/4`",
                server.index, server.total
            )
        })?;
        let first = match server.first {
            First::Number(first) => first.to_string(),
            First::Variable(name) => variable(name).unwrap_or_else(|| "0".to_owned()),
        };
        let number = |text: &str| text.trim().parse::<u32>().ok();
        // An array of Slurm's may count in larger steps.
        let step = match server.first {
            First::Variable(_) => variable("SLURM_ARRAY_TASK_STEP"),
            First::Number(_) => None,
        };
        let step = step
            .and_then(|step| number(&step))
            .filter(|step| *step > 0)
            .unwrap_or(1);
        let shard = number(&index)
            .zip(number(&first))
            .and_then(|(index, first)| index.checked_sub(first))
            .and_then(|index| (index / step).checked_add(1))
            .zip(number(&total))
            .and_then(|(number, of)| Shard::new(number, of));
        return shard.map(Some).ok_or_else(|| {
            format!(
                "{}={index} and {}={total} are no shard; name it, `--shard 1/4`",
                server.index, server.total
            )
        });
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_by(variables: &[(&str, &str)]) -> Result<String, String> {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        told(&variable).map(|shard| shard.map_or_else(String::new, |shard| shard.to_string()))
    }

    #[test]
    fn each_server_counts_in_its_own_way() {
        for (variables, shard) in [
            (&[][..], ""),
            (&[("CI_NODE_TOTAL", "1")], ""),
            (&[("CI_NODE_INDEX", "2"), ("CI_NODE_TOTAL", "4")], "2/4"),
            (
                &[
                    ("BUILDKITE_PARALLEL_JOB", "0"),
                    ("BUILDKITE_PARALLEL_JOB_COUNT", "3"),
                ],
                "1/3",
            ),
            (
                &[("CIRCLE_NODE_INDEX", "2"), ("CIRCLE_NODE_TOTAL", "3")],
                "3/3",
            ),
            (
                &[("JOB_COMPLETION_INDEX", "0"), ("JOB_COMPLETIONS", "2")],
                "1/2",
            ),
            (
                &[
                    ("SLURM_ARRAY_TASK_ID", "14"),
                    ("SLURM_ARRAY_TASK_MIN", "10"),
                    ("SLURM_ARRAY_TASK_STEP", "2"),
                    ("SLURM_ARRAY_TASK_COUNT", "3"),
                ],
                "3/3",
            ),
        ] {
            assert_eq!(told_by(variables).as_deref(), Ok(shard), "{variables:?}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_told() {
        for (variables, words) in [
            (
                &[("JOB_COMPLETION_INDEX", "1")][..],
                "JOB_COMPLETIONS is not",
            ),
            (
                &[("CI_NODE_INDEX", "0"), ("CI_NODE_TOTAL", "4")],
                "no shard",
            ),
            (
                &[("CI_NODE_INDEX", "5"), ("CI_NODE_TOTAL", "4")],
                "no shard",
            ),
            (
                &[("CI_NODE_INDEX", "x"), ("CI_NODE_TOTAL", "4")],
                "no shard",
            ),
        ] {
            let why = told_by(variables).unwrap_err();
            assert!(why.contains(words), "{why}");
        }
    }
}
