// trap, refused by test: "C-unwind" takes the abort away and lets the panic out, but on the other side there is Go, which knows nothing of it.
#[unsafe(no_mangle)]
pub extern "C-unwind" fn quote(grams: u32, zone: u32) -> i64 {
    tariff(grams, zone)
}

fn main() {}
