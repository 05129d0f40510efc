// trap, refused by test: `from_utf8_lossy` cannot fail, so one error is left and everything builds, but garbage becomes "not a number", and the client waits for a server that talks nonsense.
pub fn retry_after(raw: &[u8]) -> Result<u32, HeaderError> {
    let text = String::from_utf8_lossy(raw);
    text.parse().map_err(HeaderError::NotANumber)
}

fn main() {}
