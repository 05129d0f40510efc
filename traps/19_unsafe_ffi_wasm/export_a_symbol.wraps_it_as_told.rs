// trap, refused by build: this is what the compiler offers, but the promise behind the word is broken: the process already has a `vat`.
#[unsafe(export_name = "vat")]
pub extern "C" fn billing_vat(net: i64, percent: u32) -> i64 {
    (net * i64::from(percent) + 50) / 100
}

fn main() {}
