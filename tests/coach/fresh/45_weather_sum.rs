// deps: tokio
use std::time::Duration;

async fn temperature(city: &str) -> i32 {
    tokio::time::sleep(Duration::from_millis(10)).await;
    city.len() as i32 + 10
}

#[tokio::main]
async fn main() {
    let cities = ["Oslo", "Madrid", "Rome"];
    let mut sum = 0;
    for city in cities {
        let t = temperature(city);
        println!("{city}: {t}");
        sum += t;
    }
    println!("average {}", sum / 3);
}
