// trap, refused by test: a shorter message no longer repeats the cause, but nothing else knows it either.
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

fn bad_port(setting: &str, _cause: ParseIntError) -> ConfigError {
    ConfigError {
        message: format!("bad port {setting:?}"),
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
