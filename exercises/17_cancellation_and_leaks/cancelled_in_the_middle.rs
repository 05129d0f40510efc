//! cancelled_in_the_middle: the loser of a select! is dropped with all it holds
//!
//! The warehouse packs three orders into a parcel. While it collects them it tells
//! the dashboard every second that it is alive. In Go:
//!
//!     select {
//!     case order := <-orders:   parcel = append(parcel, order) ...
//!     case <-tick.C:            dashboard.Beat()
//!     }
//!
//! The port moved the collecting into a function of its own, and orders get lost.
//! No `select` in Go ever stops a running function; this one does, at every beat.
//! Lose no order, and keep the beat.
use tokio::sync::mpsc::Receiver;
use tokio::time::{Duration, interval};

/// Collects the orders for one parcel: three, or fewer when the shop closes.
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

/// Packs all orders, in parcels of three; the last one may be smaller.
pub async fn pack(mut orders: Receiver<u32>, dashboard: &Dashboard) -> Vec<Vec<u32>> {
    let mut shipped = Vec::new();
    let mut every_second = interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            // TODO: where are the two orders already collected when the beat comes?
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

// ---- given: goferris restores everything below this line ----

/// Shows whether the warehouse is alive.
#[derive(Default)]
pub struct Dashboard {
    beats: std::cell::Cell<u32>,
}

impl Dashboard {
    pub fn beat(&self) {
        self.beats.set(self.beats.get() + 1);
    }

    pub fn beats(&self) -> u32 {
        self.beats.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::mpsc::channel;
    use tokio::time::{Duration, sleep, timeout};

    /// Sends the orders 1 to 7, one every 700 ms, and closes.
    async fn a_day(dashboard: &Dashboard) -> Vec<Vec<u32>> {
        let (shop, orders) = channel(8);
        let selling = async move {
            for order in 1..=7 {
                sleep(Duration::from_millis(700)).await;
                assert!(
                    shop.send(order).await.is_ok(),
                    "lost work: nobody takes order {order}"
                );
            }
        };
        let day = async { tokio::join!(pack(orders, dashboard), selling).0 };
        let Ok(shipped) = timeout(Duration::from_secs(60), day).await else {
            panic!("hang: the shop closed, but the warehouse did not go home");
        };
        shipped
    }

    #[tokio::test(start_paused = true)]
    async fn every_order_is_shipped() {
        let shipped = a_day(&Dashboard::default()).await;
        let count = shipped.concat().len();
        assert!(
            count == 7,
            "lost work: 7 orders came in, {count} left the house: {shipped:?}"
        );
        assert_eq!(
            shipped,
            [vec![1, 2, 3], vec![4, 5, 6], vec![7]],
            "three orders make a parcel, the last one may be smaller"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn the_dashboard_hears_a_beat_every_second() {
        let dashboard = Dashboard::default();
        a_day(&dashboard).await;
        assert_eq!(
            dashboard.beats(),
            5,
            "the shop was open for 4.9 seconds: beats at 0, 1, 2, 3 and 4"
        );
    }
}
