//! stub
use crate::{error::Error, folder::Folder};
use std::io::Write;
/// x
pub fn new(_: &Folder, _: &str, _: &str, _: &mut dyn Write) -> Result<u8, Error> {
    Ok(3)
}
/// x
pub fn check(_: &Folder, _: &mut dyn Write) -> Result<u8, Error> {
    Ok(3)
}
/// x
pub fn update(_: &Folder, _: &mut dyn Write) -> Result<u8, Error> {
    Ok(3)
}
