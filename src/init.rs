//! stub
use crate::error::Error;
use std::{io::Write, path::Path};
/// x
pub fn init(_: &Path, _: &mut dyn Write) -> Result<u8, Error> {
    Ok(3)
}
