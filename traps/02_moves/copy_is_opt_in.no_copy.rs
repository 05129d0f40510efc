// trap, refused by build E0382: without `Copy` the struct compiles, but now every use of a price moves it, and a caller who needs it twice has to clone.
#[derive(Clone)]
pub struct Price {
    cents: i64,
    currency: String,
}

pub fn euros(cents: i64) -> Price {
    Price {
        cents,
        currency: String::from("EUR"),
    }
}

pub fn dollars(cents: i64) -> Price {
    Price {
        cents,
        currency: String::from("USD"),
    }
}

pub fn label(price: Price) -> String {
    format!("{} {}", price.cents, price.currency)
}

fn main() {}
