// deps: tokio
use std::time::Duration;
use tokio::runtime::Runtime;

async fn fetch_price(sku: &str) -> u32 {
    tokio::time::sleep(Duration::from_millis(5)).await;
    sku.len() as u32 * 100
}

fn price(sku: &str) -> u32 {
    let rt = Runtime::new().unwrap();
    rt.block_on(fetch_price(sku))
}

#[tokio::main]
async fn main() {
    let basket = ["tea", "sugar"];
    let mut total = 0;
    for sku in basket {
        total += price(sku);
    }
    println!("total {total}");
}
