// trap, refused by test: the compiler offers `Vec<_>` at both places, and a list does build, but it counts a service once for each visit.
pub fn trace_line(hops: &[Hop]) -> String {
    let parts: Vec<_> = hops.iter().map(|hop| hop.label()).collect();
    let services: Vec<_> = hops.iter().map(|hop| &hop.service).collect();
    format!("{} services={}", parts.join(" > "), services.len())
}

fn main() {}
