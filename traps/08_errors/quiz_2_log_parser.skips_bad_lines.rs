// trap, refused by test: skipping what cannot be read is Go's `continue`; nothing panics, and the numbers are wrong without a word.
pub fn class(status: u16) -> Option<Class> {
    match status {
        200..=399 => Some(Class::Fine),
        400..=499 => Some(Class::ClientError),
        500..=599 => Some(Class::ServerError),
        _ => None,
    }
}

pub fn summarize(log: &str) -> Result<Summary, BadLine> {
    let mut summary = Summary::default();
    for line in log.lines() {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let (Some(path), Some(status)) = (fields.get(1), fields.get(2)) else {
            continue;
        };
        if let Ok(status) = status.parse()
            && let Some(class) = class(status)
        {
            summary.add(path, class);
        }
    }
    Ok(summary)
}

fn main() {}
