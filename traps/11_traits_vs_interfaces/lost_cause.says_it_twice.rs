// trap, refused by test: with the cause kept as well as printed the default works, but the log line says the same thing twice.
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

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
        message: format!("bad port {setting:?}: {cause}"),
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
