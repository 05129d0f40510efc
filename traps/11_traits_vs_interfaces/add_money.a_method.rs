// trap, refused by build E0369: a method `add` of the type itself is how Go does it, but `+` asks for the trait, not for the name.
impl Money {
    pub fn add(self, other: Money) -> Money {
        Money {
            cents: self.cents + other.cents,
        }
    }
}

/// The balance after all bookings. A payment is a negative amount.
pub fn balance(opening: Money, bookings: &[Money]) -> Money {
    let mut balance = opening;
    for booking in bookings {
        balance = balance.add(*booking);
    }
    balance
}

fn main() {}
