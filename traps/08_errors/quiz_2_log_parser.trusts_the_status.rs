// trap, refused by test: the length is checked, but the `unwrap` behind it trusts that the third field is a number, and one line of garbage ends the night in a panic.
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
    for (index, line) in log.lines().enumerate() {
        let number = index + 1;
        let fields: Vec<&str> = line.split_whitespace().collect();
        if fields.len() < 3 {
            let problem = Problem::TooShort;
            return Err(BadLine { number, problem });
        }
        let status: u16 = fields[2].parse().unwrap();
        let Some(class) = class(status) else {
            let problem = Problem::UnknownStatus(status);
            return Err(BadLine { number, problem });
        };
        summary.add(fields[1], class);
    }
    Ok(summary)
}

fn main() {}
