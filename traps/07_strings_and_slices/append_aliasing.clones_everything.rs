// trap, refused by test: a clone of the whole list ends the conflict, but then the audit line has all fields of the request.
pub fn log_fields(fields: &mut Vec<String>, status: &str, user: &str) -> Vec<String> {
    let mut audit = fields.clone();
    fields.push(status.to_string());
    audit.push(user.to_string());
    audit
}

fn main() {}
