// trap, refused by test: without `trim` the text itself gets the name and lives, but its line end is part of it, and nobody leads.
pub fn status(lease: &Lease, me: &str) -> String {
    let holder = lease.read();
    if holder == me {
        format!("{me} leads")
    } else {
        format!("{me} follows {holder}")
    }
}

fn main() {}
