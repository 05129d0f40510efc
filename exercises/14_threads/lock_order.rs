//! lock_order: two locks, two directions
//!
//! Boxes move between warehouses. A move locks both, so that a stocktaking, which
//! locks both too, never finds a box missing.
//!
//! ```go
//! from.mu.Lock()
//! to.mu.Lock() // another goroutine: first to, then from
//! ```
//!
//! On Monday one truck went from Bonn to Kiel and one from Kiel to Bonn. Since then
//! nothing moves, and no error was logged. Both moves must end; moves between other
//! warehouses must not wait for them.

/// Moves `n` boxes. The two warehouses are never the same one.
pub fn move_boxes(from: &Warehouse, to: &Warehouse, n: i64) {
    let mut source = from.stock.lock().unwrap();
    source.take(n);
    // TODO: what does the other truck hold, and what does it wait for?
    let mut target = to.stock.lock().unwrap();
    target.put(n);
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A warehouse. Every one has its own number.
pub struct Warehouse {
    pub id: u32,
    pub stock: std::sync::Mutex<Stock>,
}

/// The boxes of a warehouse. A screen in the office shows every change.
pub struct Stock {
    boxes: i64,
    screen: Box<dyn Fn() + Send>,
}

impl Stock {
    pub fn take(&mut self, n: i64) {
        self.boxes -= n;
        (self.screen)();
    }

    pub fn put(&mut self, n: i64) {
        self.boxes += n;
        (self.screen)();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
    use std::sync::{Arc, Condvar, Mutex, OnceLock};
    use std::thread;
    use std::time::{Duration, Instant};

    const DEADLOCK: &str = "deadlock: one truck holds the lock of Bonn and waits for Kiel's, \
                            the other holds Kiel's and waits for Bonn's";

    fn warehouse(id: u32, screen: impl Fn() + Send + 'static) -> Warehouse {
        let stock = Mutex::new(Stock {
            boxes: 1000,
            screen: Box::new(screen),
        });
        Warehouse { id, stock }
    }

    fn boxes(warehouse: &Warehouse) -> i64 {
        warehouse.stock.lock().unwrap().boxes
    }

    /// Sends a truck off on a thread of its own; the receiver hears when it is back.
    fn truck(work: impl FnOnce() + Send + 'static) -> Receiver<()> {
        let (back, receiver) = mpsc::channel();
        thread::spawn(move || {
            work();
            let _ = back.send(());
        });
        receiver
    }

    /// Two trucks that wait for each other, but only once and for a limited time.
    #[derive(Default)]
    struct Meeting {
        state: Mutex<(u32, bool)>, // how many are here, and whether it is over
        changed: Condvar,
    }

    impl Meeting {
        fn come(&self, limit: Duration) {
            let mut state = self.state.lock().unwrap();
            state.0 += 1;
            state.1 |= state.0 == 2;
            self.changed.notify_all();
            let waited = self
                .changed
                .wait_timeout_while(state, limit, |state| !state.1);
            waited.unwrap().0.1 = true;
        }
    }

    /// One truck, and nobody else on the road.
    fn one_truck(pair: &Arc<[Warehouse; 2]>, from: usize, to: usize, n: i64) -> bool {
        let pair = Arc::clone(pair);
        let truck = truck(move || move_boxes(&pair[from], &pair[to], n));
        truck.recv_timeout(Duration::from_secs(4)) != Err(RecvTimeoutError::Timeout)
    }

    fn bonn_and_kiel() -> Arc<[Warehouse; 2]> {
        Arc::new([1, 2].map(|id| warehouse(id, || ())))
    }

    /// A truck that stands in its own way needs no other one. Tried once, for all tests.
    fn nobody_waits_for_himself() {
        static ARRIVES: OnceLock<bool> = OnceLock::new();
        let arrives = ARRIVES.get_or_init(|| {
            let pair = bonn_and_kiel();
            one_truck(&pair, 0, 1, 30) && one_truck(&pair, 1, 0, 30)
        });
        assert!(
            arrives,
            "deadlock: there is one truck on the road, and its `move_boxes` waits for a lock \
             that it holds itself"
        );
    }

    #[test]
    fn boxes_are_moved() {
        nobody_waits_for_himself();
        let pair = bonn_and_kiel();
        let boxes = || (boxes(&pair[0]), boxes(&pair[1]));
        one_truck(&pair, 0, 1, 30);
        assert_eq!(boxes(), (970, 1030), "30 to Kiel");
        one_truck(&pair, 1, 0, 40);
        assert_eq!(boxes(), (1010, 990), "40 to Bonn");
    }

    #[test]
    fn two_trucks_in_opposite_directions_both_arrive() {
        nobody_waits_for_himself();
        // The truck that changes a stock first waits a second for the other to follow.
        let meeting = Arc::new(Meeting::default());
        let pair = [1, 2].map(|id| {
            let meeting = Arc::clone(&meeting);
            warehouse(id, move || meeting.come(Duration::from_secs(1)))
        });
        let pair = Arc::new(pair);
        let (there, back) = (Arc::clone(&pair), Arc::clone(&pair));
        let there = truck(move || move_boxes(&there[0], &there[1], 30));
        let back = truck(move || move_boxes(&back[1], &back[0], 40));
        for truck in [there, back] {
            let arrived = truck.recv_timeout(Duration::from_secs(4));
            assert!(arrived.is_ok(), "{DEADLOCK}");
        }
        assert_eq!(boxes(&pair[0]), 1010, "Bonn had 1000, sent 30 and got 40");
        assert_eq!(boxes(&pair[1]), 990, "Kiel had 1000, got 30 and sent 40");
    }

    #[test]
    fn many_trucks_in_opposite_directions_all_arrive() {
        nobody_waits_for_himself();
        let pair = bonn_and_kiel();
        let evening = Instant::now() + Duration::from_millis(300);
        let trucks = [(0, 1), (1, 0)].map(|(from, to)| {
            let pair = Arc::clone(&pair);
            truck(move || {
                while Instant::now() < evening {
                    move_boxes(&pair[from], &pair[to], 1);
                }
            })
        });
        for truck in trucks {
            let arrived = truck.recv_timeout(Duration::from_secs(4));
            assert!(arrived.is_ok(), "{DEADLOCK}");
        }
        let total = boxes(&pair[0]) + boxes(&pair[1]);
        assert_eq!(total, 2000, "the boxes in Bonn and in Kiel");
    }

    #[test]
    fn trucks_between_other_warehouses_do_not_wait() {
        nobody_waits_for_himself();
        // The first truck loads in the first warehouse until the gate opens.
        let (loads, loading) = mpsc::channel();
        let (open, gate) = mpsc::channel::<()>();
        let first = warehouse(1, move || {
            let _ = loads.send(());
            let _ = gate.recv_timeout(Duration::from_secs(20));
        });
        let others = [2, 3, 4, 5].map(|id| warehouse(id, || ()));
        let yard = Arc::new((first, others));
        let (one, two, three) = (Arc::clone(&yard), Arc::clone(&yard), yard);
        let first = truck(move || move_boxes(&one.0, &one.1[0], 30));
        let loads = loading.recv_timeout(Duration::from_secs(4));
        assert!(loads.is_ok(), "the first truck must take its boxes");
        let second = truck(move || move_boxes(&two.1[1], &two.0, 30));
        thread::sleep(Duration::from_millis(500)); // it waits for the first one now
        let third = truck(move || move_boxes(&three.1[2], &three.1[3], 30));
        assert!(
            third.recv_timeout(Duration::from_secs(2)).is_ok(),
            "one truck is loading, a second one waits for it, and a third one does not get \
             through, though it has no warehouse in common with either"
        );
        let _ = open.send(());
        drop(open);
        for truck in [first, second] {
            let arrived = truck.recv_timeout(Duration::from_secs(4));
            assert!(
                arrived.is_ok(),
                "the first two trucks must arrive in the end"
            );
        }
    }

    #[test]
    fn a_stocktaking_never_misses_a_box() {
        nobody_waits_for_himself();
        static PAIR: OnceLock<Arc<[Warehouse; 2]>> = OnceLock::new();
        // At each change of one warehouse: can somebody look into the other one?
        static FREE: Mutex<Vec<bool>> = Mutex::new(Vec::new());
        let pair = PAIR.get_or_init(|| {
            Arc::new([0, 1].map(|i| {
                warehouse(i as u32, move || {
                    let other = &PAIR.get().unwrap()[1 - i];
                    FREE.lock().unwrap().push(other.stock.try_lock().is_ok());
                })
            }))
        });
        one_truck(pair, 0, 1, 30);
        assert!(
            *FREE.lock().unwrap() != [true, true],
            "30 boxes were taken from one warehouse with the other one unlocked, and put \
             down with the first one unlocked: in between a stocktaking misses them"
        );
    }
}
