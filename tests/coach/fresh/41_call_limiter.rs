fn limiter(max: u32) -> fn() -> bool {
    let mut used = 0;
    || {
        used += 1;
        used <= max
    }
}

fn main() {
    let allow = limiter(2);
    for n in 1..4 {
        if allow() {
            println!("call {} goes through", n);
        } else {
            println!("call {} is rejected", n);
        }
    }
}
