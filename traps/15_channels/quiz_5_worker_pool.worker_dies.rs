// trap, refused by test: without a `recover` a broken invoice ends its worker, and when the last worker is dead nobody takes a job any more.
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
                    let outcome = Ok(render(invoice));
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
    done.sort_by_key(|done| done.number);
    done
}

fn main() {}
