//! lost_cause: `%v` instead of `%w`
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

// Message and cause stay apart: a text can be printed, but only an error can be
// asked what it is. Whoever prints this one follows `source`, so the message does
// not repeat what the cause says. In Go both are in one text, and `Unwrap` on top.
#[derive(Debug)]
pub struct ConfigError {
    message: String,
    cause: ParseIntError,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.message)
    }
}

impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}

fn bad_port(setting: &str, cause: ParseIntError) -> ConfigError {
    ConfigError {
        message: format!("bad port {setting:?}"),
        cause,
    }
}

/// The port that the setting names.
pub fn port(setting: &str) -> Result<u16, ConfigError> {
    match setting.parse() {
        Ok(port) => Ok(port),
        Err(cause) => Err(bad_port(setting, cause)),
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
use std::num::IntErrorKind;

/// An empty setting means the default. Every other mistake is an error.
pub fn port_or(default: u16, setting: &str) -> Result<u16, ConfigError> {
    let result = port(setting);
    if let Err(error) = &result
        && let Some(cause) = error.source()
        && let Some(cause) = cause.downcast_ref::<ParseIntError>()
        && *cause.kind() == IntErrorKind::Empty
    {
        return Ok(default);
    }
    result
}

/// The error and all of its causes, in one line.
pub fn log_line(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut below = error.source();
    while let Some(cause) = below {
        line = format!("{line}: {cause}");
        below = cause.source();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_read() {
        assert_eq!(port("9090").ok(), Some(9090), "9090 is a port");
        assert_eq!(port_or(8080, "9090").ok(), Some(9090), "no default needed");
    }

    #[test]
    fn an_empty_setting_means_the_default_port() {
        for default in [8080, 9000] {
            match port_or(default, "") {
                Ok(port) => assert_eq!(port, default, "the caller's default port"),
                Err(error) => panic!(
                    "the default port was not used: no ParseIntError is the source of the error `{error}`"
                ),
            }
        }
    }

    #[test]
    fn every_mistake_has_its_cause() {
        for (setting, kind) in [
            ("80a", IntErrorKind::InvalidDigit),
            ("70000", IntErrorKind::PosOverflow),
        ] {
            let Err(error) = port(setting) else {
                panic!("{setting} is not a port");
            };
            let source = error.source();
            let cause = source.and_then(|cause| cause.downcast_ref::<ParseIntError>());
            assert_eq!(
                cause.map(ParseIntError::kind),
                Some(&kind),
                "what the ParseIntError says that is the source of the error `{error}`"
            );
        }
    }

    #[test]
    fn the_log_names_every_mistake_once() {
        for (setting, line) in [
            ("80a", "bad port \"80a\": invalid digit found in string"),
            (
                "70000",
                "bad port \"70000\": number too large to fit in target type",
            ),
        ] {
            let Err(error) = port_or(8080, setting) else {
                panic!("{setting} is not a port");
            };
            assert_eq!(
                log_line(&error),
                line,
                "the log line: the message and then its cause, each of them once"
            );
        }
    }
}
