// trap, refused by test: with `pub` on everything the compiler is quiet, and the helper is now a promise to every caller.
pub mod order {
    pub fn number(n: u32) -> String {
        format!("ORD-{}", pad(n))
    }

    pub fn pad(n: u32) -> String {
        format!("{n:05}")
    }
}

pub fn label(n: u32) -> String {
    format!("Order {}", order::number(n))
}

fn main() {}
