// trap, refused by test: with `pub` on the helper the label can be put together outside, and the module exports the wrong function.
pub mod order {
    pub fn pad(n: u32) -> String {
        format!("{n:05}")
    }
}

pub fn label(n: u32) -> String {
    format!("Order ORD-{}", order::pad(n))
}

fn main() {}
