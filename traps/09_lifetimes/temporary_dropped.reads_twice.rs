// trap, refused by test: used on the spot, each temporary lives long enough, but between two reads the lease may change hands.
pub fn status(lease: &Lease, me: &str) -> String {
    if lease.read().trim() == me {
        format!("{me} leads")
    } else {
        format!("{me} follows {}", lease.read().trim())
    }
}

fn main() {}
