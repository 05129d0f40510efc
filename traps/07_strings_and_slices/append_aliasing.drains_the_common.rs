// trap, refused by test: `drain` moves the two fields out without a copy, which was right in the chapter on moves, but now the access line does not have them any more.
pub fn log_fields(fields: &mut Vec<String>, status: &str, user: &str) -> Vec<String> {
    let mut audit: Vec<String> = fields.drain(..2).collect();
    audit.push(user.to_string());
    fields.push(status.to_string());
    audit
}

fn main() {}
