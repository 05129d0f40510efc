fn best<T>(items: &[T]) -> T {
    let mut top = items[0];
    for item in items {
        if item > top {
            top = item;
        }
    }
    top
}

fn main() {
    let scores = vec![310, 870, 655];
    let lap_times = vec![81.2, 79.9, 84.0];
    println!("best score {}", best(&scores));
    println!("slowest lap {}", best(&lap_times));
}
