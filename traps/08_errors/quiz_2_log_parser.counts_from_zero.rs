// trap, refused by test: `enumerate` counts from 0 as Go's range does, and whoever is on call looks at the line above the bad one.
pub fn class(status: u16) -> Result<Class, Problem> {
    match status {
        200..=399 => Ok(Class::Fine),
        400..=499 => Ok(Class::ClientError),
        500..=599 => Ok(Class::ServerError),
        _ => Err(Problem::UnknownStatus(status)),
    }
}

fn entry(line: &str) -> Result<(&str, Class), Problem> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let path = fields.get(1).ok_or(Problem::TooShort)?;
    let status = fields.get(2).ok_or(Problem::TooShort)?;
    Ok((path, class(status.parse()?)?))
}

pub fn summarize(log: &str) -> Result<Summary, BadLine> {
    let mut summary = Summary::default();
    for (number, line) in log.lines().enumerate() {
        let (path, class) = entry(line).map_err(|problem| BadLine { number, problem })?;
        summary.add(path, class);
    }
    Ok(summary)
}

fn main() {}
