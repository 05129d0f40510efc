// trap, refused by test: racing the cancel-safe `recv` itself loses no order as long as it comes, but the half-full parcel is forgotten when the shop closes.
use tokio::sync::mpsc::Receiver;
use tokio::time::{Duration, interval};

pub async fn pack(mut orders: Receiver<u32>, dashboard: &Dashboard) -> Vec<Vec<u32>> {
    let mut shipped = Vec::new();
    let mut parcel = Vec::new();
    let mut every_second = interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            order = orders.recv() => match order {
                Some(order) => parcel.push(order),
                None => return shipped,
            },
            _ = every_second.tick() => dashboard.beat(),
        }
        if parcel.len() == 3 {
            shipped.push(std::mem::take(&mut parcel));
        }
    }
}

fn main() {}
