// trap, refused by test: without the race nothing is lost, but while the warehouse waits for orders nobody tells the dashboard.
use tokio::sync::mpsc::Receiver;
use tokio::time::{Duration, interval};

async fn collect(orders: &mut Receiver<u32>) -> Vec<u32> {
    let mut parcel = Vec::new();
    while parcel.len() < 3 {
        match orders.recv().await {
            Some(order) => parcel.push(order),
            None => break,
        }
    }
    parcel
}

pub async fn pack(mut orders: Receiver<u32>, dashboard: &Dashboard) -> Vec<Vec<u32>> {
    let mut shipped = Vec::new();
    let mut every_second = interval(Duration::from_secs(1));
    loop {
        every_second.tick().await;
        dashboard.beat();
        let parcel = collect(&mut orders).await;
        if parcel.is_empty() {
            return shipped;
        }
        shipped.push(parcel);
    }
}

fn main() {}
