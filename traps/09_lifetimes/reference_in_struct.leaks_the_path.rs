// trap, refused by test: `'static` needs no parameter and a leaked copy is `'static`, but it is a copy, and memory that is never freed.
pub struct Entry {
    pub status: u16,
    pub path: &'static str,
}

pub fn parse(line: &str) -> Option<Entry> {
    let (status, path) = line.split_once(' ')?;
    let status = status.parse().ok()?;
    let path = path.to_string().leak();
    Some(Entry { status, path })
}

fn main() {}
