// trap, refused by test: turning the list round puts one day's results in order, the day on which the invoices came that way.
use std::panic;
use std::sync::{Mutex, mpsc};
use std::thread;

pub fn render_all(workers: usize, invoices: Vec<Invoice>, render: &Render) -> Vec<Done> {
    let (jobs, queue) = mpsc::sync_channel::<Invoice>(workers);
    let (results, rendered) = mpsc::channel();
    let queue = &Mutex::new(queue);
    let mut done: Vec<Done> = thread::scope(|s| {
        for _ in 0..workers {
            let results = results.clone();
            s.spawn(move || {
                loop {
                    let next = queue.lock().unwrap().recv();
                    let Ok(invoice) = next else { break };
                    let number = invoice.number;
                    let outcome = panic::catch_unwind(|| render(invoice)).map_err(what_it_said);
                    results.send(Done { number, outcome }).unwrap();
                }
            });
        }
        drop(results); // the workers have their own
        for invoice in invoices {
            jobs.send(invoice).unwrap();
        }
        drop(jobs); // close(jobs)
        rendered.iter().collect()
    });
    done.reverse();
    done
}

fn main() {}
