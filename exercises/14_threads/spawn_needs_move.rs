//! spawn_needs_move: a thread may outlive the function that starts it
//!
//! A shop mails the receipt in the background. The handler does not wait for the
//! mail server; it answers at once, with the number of the order:
//!
//! ```go
//! go func() { r.Deliver() }() // whatever the closure uses stays alive
//! return r.Order
//! ```
//!
//! Start the delivery on a thread of its own, and hand out the number.
use std::thread::{self, JoinHandle};

/// Starts the delivery. Returns its thread, and the order's number for the answer.
pub fn deliver_later(receipt: Receipt) -> (JoinHandle<()>, u32) {
    // TODO: the thread may still need the receipt when this function is over.
    let delivery = thread::spawn(|| receipt.deliver());
    (delivery, receipt.order)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// A receipt for a customer. It cannot be cloned: it would be mailed twice.
pub struct Receipt {
    pub order: u32,
    mailer: std::sync::Arc<Mailer>,
}

impl Receipt {
    /// Mails the receipt, and returns when the server has it.
    pub fn deliver(&self) {
        let by = std::thread::current().id();
        self.mailer.sent.lock().unwrap().push((self.order, by));
    }
}

/// The connection to the mail server. All receipts share it, and a connection that
/// no receipt holds any more can be closed.
#[derive(Default)]
pub struct Mailer {
    /// The orders, and the thread that mailed each.
    sent: std::sync::Mutex<Vec<(u32, std::thread::ThreadId)>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, mpsc};
    use std::time::Duration;

    fn receipt(order: u32, mailer: &Arc<Mailer>) -> Receipt {
        Receipt {
            order,
            mailer: Arc::clone(mailer),
        }
    }

    #[test]
    fn the_answer_has_the_number_of_the_order() {
        let mailer = Arc::new(Mailer::default());
        let (delivery, order) = deliver_later(receipt(4711, &mailer));
        assert_eq!(order, 4711, "the number for the answer");
        assert!(delivery.join().is_ok(), "the delivery must not panic");
    }

    #[test]
    fn the_receipt_is_mailed_once_and_by_the_new_thread() {
        let mailer = Arc::new(Mailer::default());
        let (delivery, _) = deliver_later(receipt(4711, &mailer));
        let new_thread = delivery.thread().id();
        assert!(delivery.join().is_ok(), "the delivery must not panic");
        let sent = mailer.sent.lock().unwrap();
        assert_eq!(sent.len(), 1, "one receipt came in, so one mail goes out");
        assert_eq!(sent[0].0, 4711, "the order on the receipt");
        assert_eq!(
            sent[0].1, new_thread,
            "the receipt was not mailed by the thread that was handed out: the handler \
             waits for the mail server"
        );
    }

    #[test]
    fn the_handler_answers_while_the_mail_server_is_busy() {
        let mailer = Arc::new(Mailer::default());
        let receipt = receipt(4711, &mailer);
        let busy = mailer.sent.lock().unwrap();
        let (answer, answered) = mpsc::channel();
        std::thread::spawn(move || {
            let _ = answer.send(deliver_later(receipt));
        });
        let answered = answered.recv_timeout(Duration::from_secs(3));
        drop(busy);
        let Ok((delivery, order)) = answered else {
            panic!("the mail server was busy for three seconds, and the handler waited for it");
        };
        assert_eq!(order, 4711, "the number for the answer");
        assert!(delivery.join().is_ok(), "the delivery must not panic");
    }

    #[test]
    fn the_receipt_is_gone_when_it_is_delivered() {
        let mailer = Arc::new(Mailer::default());
        let (delivery, _) = deliver_later(receipt(4711, &mailer));
        assert!(delivery.join().is_ok(), "the delivery must not panic");
        let receipts = Arc::strong_count(&mailer) - 1;
        assert_eq!(
            receipts, 0,
            "leak: the receipt is delivered, and it is still in memory"
        );
    }
}
