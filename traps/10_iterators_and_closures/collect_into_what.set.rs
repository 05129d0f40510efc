// trap, refused by test: any collection satisfies the compiler, but a set sorts the hops and drops the second visit.
use std::collections::BTreeSet;

pub fn trace_line(hops: &[Hop]) -> String {
    let parts: BTreeSet<String> = hops.iter().map(|hop| hop.label()).collect();
    let services: BTreeSet<_> = hops.iter().map(|hop| &hop.service).collect();
    let parts = Vec::from_iter(parts);
    format!("{} services={}", parts.join(" > "), services.len())
}

fn main() {}
