// trap, refused by build E0277: `&str` is the usual type for a text, but these labels are new Strings, and a list of views would have nothing to look at.
use std::collections::HashSet;

pub fn trace_line(hops: &[Hop]) -> String {
    let parts: Vec<&str> = hops.iter().map(|hop| hop.label()).collect();
    let services: HashSet<_> = hops.iter().map(|hop| &hop.service).collect();
    format!("{} services={}", parts.join(" > "), services.len())
}

fn main() {}
