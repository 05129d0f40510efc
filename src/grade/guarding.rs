//! How strangers' work is **guarded** against: what `--jail` and `--limits` say.

use std::str::FromStr;

use crate::compiler::Allowance;
use crate::jail;

/// The arguments about the jail.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub struct Guarding {
    /// Whether learners' programs are jailed: where the machine can, always or not at all, never.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub jail: jail::Wanted,
    /// What a program may use where its exercise does not say: seconds on the processor, memory, output.
    #[arg(
        long = "limits",
        value_name = "LIMITS",
        default_value = "cpu=3,memory=2G,output=1M"
    )]
    pub program: Allowance,
}

impl FromStr for Allowance {
    type Err = String;

    fn from_str(text: &str) -> Result<Allowance, String> {
        let mut allowance = Allowance::default();
        for part in text.split(',') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            match (name.trim(), number(value.trim())) {
                ("cpu", Some(seconds)) => allowance.cpu = seconds,
                ("memory", Some(bytes)) => allowance.memory = bytes,
                ("output", Some(bytes)) => allowance.output = bytes,
                _ => {
                    return Err(format!(
                        "`{part}` is none of cpu=SECONDS, memory=SIZE, output=SIZE; a size is 512K, 64M or 2G"
                    ));
                }
            }
        }
        Ok(allowance)
    }
}

/// A number above zero, perhaps with K, M or G behind it.
fn number(text: &str) -> Option<u64> {
    let digits = text.trim_end_matches(['K', 'M', 'G']);
    let unit = match &text[digits.len()..] {
        "" => 1,
        "K" => 1 << 10,
        "M" => 1 << 20,
        "G" => 1 << 30,
        _ => return None,
    };
    digits
        .parse::<u64>()
        .ok()?
        .checked_mul(unit)
        .filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_one_by_one_and_the_rest_is_as_usual() {
        let usual = Allowance::default();
        assert_eq!("cpu=3,memory=2G,output=1M".parse(), Ok(usual));
        let read: Allowance = "memory=512M, cpu=9".parse().unwrap();
        assert_eq!(
            (read.cpu, read.memory, read.output),
            (9, 512 << 20, usual.output)
        );
        for wrong in [
            "",
            "cpu",
            "cpu=",
            "cpu=0",
            "cpu=-1",
            "ram=1G",
            "output=1T",
            "memory=99999999999G",
        ] {
            assert!(wrong.parse::<Allowance>().is_err(), "{wrong}");
        }
    }
}
