// trap, refused by test: each panic of today is kept away by a check of its own, but the tariff changes, and the checks do not change with it.
#[unsafe(no_mangle)]
pub extern "C" fn quote(grams: u32, zone: u32) -> i64 {
    if zone > 2 || grams == 0 || grams > 30_000 {
        return -1;
    }
    tariff(grams, zone)
}

fn main() {}
