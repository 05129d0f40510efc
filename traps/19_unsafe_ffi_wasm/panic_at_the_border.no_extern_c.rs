// trap, refused by lint clippy::no_mangle_with_rust_abi: the panic is caught and Go finds the name, but Go calls it as C does, and Rust's own way of calling may change with every version.
#[unsafe(no_mangle)]
pub fn quote(grams: u32, zone: u32) -> i64 {
    std::panic::catch_unwind(|| tariff(grams, zone)).unwrap_or(-1)
}

fn main() {}
