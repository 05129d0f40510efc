// trap, refused by build E0369: adding the field needs no trait, but then `Money` itself still cannot be added, here or anywhere else.
/// The balance after all bookings. A payment is a negative amount.
pub fn balance(opening: Money, bookings: &[Money]) -> Money {
    let mut balance = opening;
    for booking in bookings {
        balance.cents += booking.cents;
    }
    balance
}

fn main() {}
