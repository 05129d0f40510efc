use std::fmt;

struct Money {
    cents: i64,
    currency: &'static str,
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.cents < 0 {
            return write!(f, "-{}", Money { cents: -self.cents, currency: self.currency });
        }
        let text = self.to_string();
        write!(f, "{:>12}", text)
    }
}

#[test]
fn prints_price() {
    let price = Money { cents: 1999, currency: "EUR" };
    assert_eq!(format!("{price}"), "   19.99 EUR");
}
