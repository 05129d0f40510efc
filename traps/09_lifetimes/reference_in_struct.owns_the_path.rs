// trap, refused by test: with a String there is nothing to annotate, but every line of the log now pays for a copy of its path.
pub struct Entry {
    pub status: u16,
    pub path: String,
}

pub fn parse(line: &str) -> Option<Entry> {
    let (status, path) = line.split_once(' ')?;
    let status = status.parse().ok()?;
    Some(Entry {
        status,
        path: path.to_string(),
    })
}

fn main() {}
