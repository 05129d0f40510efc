// trap, refused by lint clippy::disallowed_methods: a leaked text never ends, so any view into it is good, and every look at the lease costs memory for ever.
pub fn status(lease: &Lease, me: &str) -> String {
    let holder = lease.read().leak().trim();
    if holder == me {
        format!("{me} leads")
    } else {
        format!("{me} follows {holder}")
    }
}

fn main() {}
