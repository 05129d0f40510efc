// trap, refused by lint clippy::disallowed_methods: a leaked String gives a `&'static str` for any text, and takes memory for every price that nobody ever gives back.
#[derive(Clone, Copy)]
pub struct Price {
    cents: i64,
    currency: &'static str,
}

pub fn euros(cents: i64) -> Price {
    Price {
        cents,
        currency: String::from("EUR").leak(),
    }
}

pub fn dollars(cents: i64) -> Price {
    Price {
        cents,
        currency: String::from("USD").leak(),
    }
}

pub fn label(price: Price) -> String {
    format!("{} {}", price.cents, price.currency)
}

fn main() {}
