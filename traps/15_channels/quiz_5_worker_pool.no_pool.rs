// trap, refused by test: a thread for each invoice needs no queue and no closing, but thousands of invoices are thousands of threads.
use std::thread;

pub fn render_all(_workers: usize, mut invoices: Vec<Invoice>, render: &Render) -> Vec<Done> {
    invoices.sort_by_key(|invoice| invoice.number);
    thread::scope(|s| {
        let threads: Vec<_> = invoices
            .into_iter()
            .map(|invoice| (invoice.number, s.spawn(move || render(invoice))))
            .collect();
        threads
            .into_iter()
            .map(|(number, thread)| Done {
                number,
                outcome: thread.join().map_err(what_it_said),
            })
            .collect()
    })
}

fn main() {}
