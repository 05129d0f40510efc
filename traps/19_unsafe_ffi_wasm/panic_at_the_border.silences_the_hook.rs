// trap, refused by test abort: a panic hook looks like the place to deal with panics, but it only writes the message; the panic goes on.
#[unsafe(no_mangle)]
pub extern "C" fn quote(grams: u32, zone: u32) -> i64 {
    std::panic::set_hook(Box::new(|_| {}));
    tariff(grams, zone)
}

fn main() {}
