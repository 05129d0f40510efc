// trap, refused by test: dropping the field that is in the way satisfies the compiler, and sells in euros what costs dollars.
#[derive(Clone, Copy)]
pub struct Price {
    cents: i64,
}

pub fn euros(cents: i64) -> Price {
    Price { cents }
}

pub fn dollars(cents: i64) -> Price {
    Price { cents }
}

pub fn label(price: Price) -> String {
    format!("{} EUR", price.cents)
}

fn main() {}
