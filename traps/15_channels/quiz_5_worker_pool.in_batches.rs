// trap, refused by test deadlock: batches need no queue and no closing, but a batch waits for its longest invoice.
use std::panic;
use std::thread;

pub fn render_all(workers: usize, mut invoices: Vec<Invoice>, render: &Render) -> Vec<Done> {
    invoices.sort_by_key(|invoice| invoice.number);
    let mut done = Vec::new();
    while !invoices.is_empty() {
        let batch: Vec<Invoice> = invoices.drain(..workers.min(invoices.len())).collect();
        thread::scope(|s| {
            let mut threads = Vec::new();
            for invoice in batch {
                let number = invoice.number;
                let work = move || panic::catch_unwind(|| render(invoice)).map_err(what_it_said);
                threads.push((number, s.spawn(work)));
            }
            for (number, thread) in threads {
                let outcome = thread.join().unwrap();
                done.push(Done { number, outcome });
            }
        });
    }
    done
}

fn main() {}
