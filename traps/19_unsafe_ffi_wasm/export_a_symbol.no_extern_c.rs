// trap, refused by build E0308: `extern "C"` looks as if it only meant the name, but it is about how arguments are passed; Rust's own way may change with every version.
#[unsafe(no_mangle)]
pub fn billing_vat(net: i64, percent: u32) -> i64 {
    (net * i64::from(percent) + 50) / 100
}

fn main() {}
