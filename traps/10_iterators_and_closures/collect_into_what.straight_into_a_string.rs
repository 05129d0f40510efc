// trap, refused by test: the return type answers the question too, but a String that is collected from texts has nothing between them.
pub fn trace_line(hops: &[Hop]) -> String {
    hops.iter().map(|hop| hop.label()).collect()
}

fn main() {}
