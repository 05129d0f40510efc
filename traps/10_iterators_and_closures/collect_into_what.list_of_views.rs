// trap, refused by build E0277: `&str` is the usual type for a text, but these labels are new Strings, and a list of views would have nothing to look at.
pub fn trace_line(hops: &[Hop]) -> String {
    let parts: Vec<&str> = hops.iter().map(|hop| hop.label()).collect();
    parts.join(" > ")
}

fn main() {}
