// trap, refused by build E0308: `Box<dyn Error>` is Go's `error`, and `?` converts everything into it, but then the given caller cannot match on what went wrong.
pub fn retry_after(raw: &[u8]) -> Result<u32, Box<dyn std::error::Error>> {
    let text = std::str::from_utf8(raw)?;
    let seconds: u32 = text.parse()?;
    Ok(seconds)
}

fn main() {}
