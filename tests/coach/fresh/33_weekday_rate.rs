fn rate(day: &str) -> u32 {
    switch day {
    case "sat", "sun":
        return 150
    case "fri":
        return 120
    default:
        return 100
    }
}

fn main() {
    for day in ["mon", "fri", "sun"] {
        println!("{}: {}%", day, rate(day));
    }
}
