// trap, refused by test: `biased` polls the collecting first, but it is still dropped whenever it is not yet done and the beat is.
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
        tokio::select! {
            biased;
            parcel = collect(&mut orders) => {
                if parcel.is_empty() {
                    return shipped;
                }
                shipped.push(parcel);
            }
            _ = every_second.tick() => dashboard.beat(),
        }
    }
}

fn main() {}
