// trap, refused by test: with a default of its own `port` needs to ask no error, but it is not the caller's default, and the errors still have no cause.
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
pub struct ConfigError {
    message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.message)
    }
}

impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
}

fn bad_port(setting: &str, cause: ParseIntError) -> ConfigError {
    ConfigError {
        message: format!("bad port {setting:?}: {cause}"),
    }
}

/// The port that the setting names.
pub fn port(setting: &str) -> Result<u16, ConfigError> {
    if setting.is_empty() {
        return Ok(8080);
    }
    match setting.parse() {
        Ok(port) => Ok(port),
        Err(cause) => Err(bad_port(setting, cause)),
    }
}

fn main() {}
