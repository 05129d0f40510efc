// trap, refused by test: a `_` among the classes completes the match, and a status of 999 counts as a server error that never happened.
pub fn class(status: u16) -> Class {
    match status {
        200..=399 => Class::Fine,
        400..=499 => Class::ClientError,
        _ => Class::ServerError,
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
        match fields[2].parse() {
            Ok(status) => summary.add(fields[1], class(status)),
            Err(err) => {
                let problem = Problem::NotANumber(err);
                return Err(BadLine { number, problem });
            }
        }
    }
    Ok(summary)
}

fn main() {}
