// trap, refused by build E0597: inside a block the text has a name, but the block ends before the view is used.
pub fn status(lease: &Lease, me: &str) -> String {
    let holder = {
        let text = lease.read();
        text.trim()
    };
    if holder == me {
        format!("{me} leads")
    } else {
        format!("{me} follows {holder}")
    }
}

fn main() {}
