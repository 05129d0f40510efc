// trap, refused by test: a String can be collected as well and needs no `join`, but one that is collected from texts has nothing between them.
use std::collections::HashSet;

pub fn trace_line(hops: &[Hop]) -> String {
    let way: String = hops.iter().map(|hop| hop.label()).collect();
    let services: HashSet<_> = hops.iter().map(|hop| &hop.service).collect();
    format!("{way} services={}", services.len())
}

fn main() {}
