// trap, refused by build E0597: `'static` silences the struct and then the function, until somebody comes with a line that was read from a file.
pub struct Entry {
    pub status: u16,
    pub path: &'static str,
}

pub fn parse(line: &'static str) -> Option<Entry> {
    let (status, path) = line.split_once(' ')?;
    let status = status.parse().ok()?;
    Some(Entry { status, path })
}

fn main() {}
