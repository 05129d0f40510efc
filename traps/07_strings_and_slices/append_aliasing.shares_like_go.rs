// trap, refused by test: one list for both lines compiles, and does by hand what Go's append does: the user lands in the access line.
pub fn log_fields(fields: &mut Vec<String>, status: &str, user: &str) -> Vec<String> {
    fields.push(status.to_string());
    fields[2] = user.to_string();
    fields[..3].to_vec()
}

fn main() {}
