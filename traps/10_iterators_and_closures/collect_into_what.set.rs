// trap, refused by test: any collection satisfies the compiler, but a set sorts the hops and drops the second visit.
use std::collections::BTreeSet;

pub fn trace_line(hops: &[Hop]) -> String {
    let parts: BTreeSet<String> = hops.iter().map(|hop| hop.label()).collect();
    Vec::from_iter(parts).join(" > ")
}

fn main() {}
