// trap, refused by test: the source is there, and the log line is right, but it is a text in a box, and nobody can ask it what went wrong.
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
pub struct ConfigError {
    message: String,
    cause: Box<dyn Error>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.message)
    }
}

impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.cause)
    }
}

fn bad_port(setting: &str, cause: ParseIntError) -> ConfigError {
    ConfigError {
        message: format!("bad port {setting:?}"),
        cause: cause.to_string().into(),
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
