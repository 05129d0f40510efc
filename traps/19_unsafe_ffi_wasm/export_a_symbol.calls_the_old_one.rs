// trap, refused by test: the name is right and everything links, but behind it stands the old function, which does not round.
unsafe extern "C" {
    safe fn vat(net: i64, percent: u32) -> i64;
}

#[unsafe(no_mangle)]
pub extern "C" fn billing_vat(net: i64, percent: u32) -> i64 {
    vat(net, percent)
}

fn main() {}
