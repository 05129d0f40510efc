// trap, refused by lint non_snake_case: `pub` makes it compile, but the capital letter stays behind as a lie: here it says that `Number` is a type.
pub mod order {
    pub fn Number(n: u32) -> String {
        format!("ORD-{}", pad(n))
    }

    fn pad(n: u32) -> String {
        format!("{n:05}")
    }
}

pub fn label(n: u32) -> String {
    format!("Order {}", order::Number(n))
}

fn main() {}
