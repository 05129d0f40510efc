//! quiz_5_worker_pool: MILESTONE: the pool that everybody has written once
//!
//! At the end of the month a few workers render all invoices. In Go:
//!
//!     for i := 0; i < n; i++ {
//!         wg.Add(1)
//!         go func() { defer wg.Done(); for j := range jobs { results <- safely(render, j) } }()
//!     }
//!     go func() { for _, j := range all { jobs <- j }; close(jobs); wg.Wait(); close(results) }()
//!     for r := range results { done = append(done, r) }
//!
//! Finish the port. All workers work at the same time. The results come back in the
//! order of the invoice numbers. An invoice on which `render` panics costs its own PDF
//! and no more: Go's `recover` is `std::panic::catch_unwind(|| ...)` here. It returns
//! the Result that you know from `join`, and the given `what_it_said` reads its `Err`.
use std::sync::{Mutex, mpsc};
use std::thread;

/// Renders all invoices on so many workers (at least one).
pub fn render_all(workers: usize, invoices: Vec<Invoice>, render: &Render) -> Vec<Done> {
    let (jobs, queue) = mpsc::sync_channel::<Invoice>(workers);
    let (results, rendered) = mpsc::channel();
    let queue = &Mutex::new(queue);
    thread::scope(|s| {
        for _ in 0..workers {
            // TODO: the compiler finds the first mistake, the tests find the others.
            s.spawn(move || {
                while let Ok(invoice) = queue.lock().unwrap().recv() {
                    let number = invoice.number;
                    let outcome = Ok(render(invoice));
                    results.send(Done { number, outcome }).unwrap();
                }
            });
        }
        for invoice in invoices {
            jobs.send(invoice).unwrap();
        }
        rendered.iter().collect()
    })
}

fn main() {}

// ---- given: goferris restores everything below this line ----

pub struct Invoice {
    pub number: u32,
    pub lines: u32,
}

#[derive(Debug, PartialEq)]
pub struct Pdf {
    pub pages: u32,
}

/// What became of an invoice: its PDF, or what the panic said.
#[derive(Debug, PartialEq)]
pub struct Done {
    pub number: u32,
    pub outcome: Result<Pdf, String>,
}

/// Makes the PDF. It panics where the invoice is broken, and may be called again after that.
pub type Render = dyn Fn(Invoice) -> Pdf + Sync + std::panic::RefUnwindSafe;

/// The message of a panic that was caught.
pub fn what_it_said(panic: Box<dyn std::any::Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(other) => other
            .downcast_ref::<&str>()
            .map_or("panic".to_string(), |text| text.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::RefUnwindSafe;
    use std::sync::{Arc, Condvar, Mutex};
    use std::thread;
    use std::time::{Duration, Instant};

    const LONG: Duration = Duration::from_secs(2);

    /// The results of the invoices 1 to `last` (12 at most), which come in no order.
    fn render_in_time(
        workers: usize,
        last: u32,
        render: impl Fn(Invoice) -> Pdf + Send + Sync + RefUnwindSafe + 'static,
        limit: Duration,
        late: &str,
    ) -> Vec<Done> {
        let invoice = |number| Invoice {
            number,
            lines: number * 10,
        };
        let mut invoices: Vec<_> = (1..=last).map(invoice).collect();
        invoices.sort_by_key(|invoice| invoice.number * 5 % 13); // 8, 3, 11, 6, 1 …
        let call = thread::spawn(move || render_all(workers, invoices, &render));
        let start = Instant::now();
        while !call.is_finished() && start.elapsed() < limit {
            thread::sleep(Duration::from_millis(2));
        }
        assert!(call.is_finished(), "hang: {late}");
        let done = call.join().unwrap_or_else(|_| {
            panic!("one broken invoice took the whole pool down: its panic came out of a worker")
        });
        let results = done.len();
        assert!(
            results == last as usize,
            "lost work: {last} invoices came in, {results} results came back"
        );
        done
    }

    fn pdf(invoice: Invoice) -> Pdf {
        Pdf {
            pages: invoice.lines,
        }
    }

    #[test]
    fn the_results_come_in_the_order_of_the_invoice_numbers() {
        let late = "all invoices are rendered, and `render_all` does not return; \
                    of both channels: who could still send?";
        let done = render_in_time(3, 12, pdf, LONG, late);
        let numbers: Vec<_> = done.iter().map(|done| done.number).collect();
        assert_eq!(
            numbers,
            (1..=12).collect::<Vec<_>>(),
            "the invoices came in the order 8, 3, 11 …, the results should come from 1 up to 12"
        );
        for Done { number, outcome } in done {
            let pages = number * 10;
            assert_eq!(outcome, Ok(Pdf { pages }), "the PDF of invoice {number}");
        }
        let late = "there was no invoice this month, and `render_all` does not return";
        render_in_time(2, 0, pdf, LONG, late);
    }

    #[derive(Default)]
    struct Desk {
        busy: u32,
        most: u32,
        in_vain: Option<u32>,
    }

    #[test]
    fn three_workers_have_three_invoices_in_work() {
        // The first invoices wait for each other, and then for one too many.
        let desk = Arc::new((Mutex::new(Desk::default()), Condvar::new()));
        let gate = Arc::clone(&desk);
        let render = move |invoice: Invoice| {
            let (desk, changed) = &*gate;
            let wait_for = |n: u32, limit| {
                let waiting = |desk: &mut Desk| desk.most < n && desk.in_vain.is_none();
                let desk = desk.lock().unwrap();
                let (mut desk, wait) = changed.wait_timeout_while(desk, limit, waiting).unwrap();
                if wait.timed_out() {
                    desk.in_vain = Some(desk.most);
                    changed.notify_all();
                }
            };
            {
                let mut desk = desk.lock().unwrap();
                desk.busy += 1;
                desk.most = desk.most.max(desk.busy);
                changed.notify_all();
            }
            wait_for(3, LONG);
            wait_for(4, LONG / 8);
            desk.lock().unwrap().busy -= 1;
            pdf(invoice)
        };
        let late = "six invoices came in, and `render_all` does not return; \
                    of both channels: who could still send?";
        let call = thread::spawn(move || render_in_time(3, 6, render, 2 * LONG, late));
        let returned = call.join();
        let most = desk.0.lock().unwrap().most;
        assert!(
            most >= 3,
            "deadlock: {most} of 3 workers had an invoice in work and waited for the others \
             to have one, too; what kept those from the queue?"
        );
        assert!(most <= 3, "{most} invoices were in work on three workers");
        if let Err(message) = returned {
            std::panic::resume_unwind(message);
        }
    }

    #[test]
    fn one_long_invoice_holds_up_no_other() {
        // Invoice 8 comes first, and stays in `render` until all others are done.
        let done = Arc::new((Mutex::new((0, None)), Condvar::new()));
        let gate = Arc::clone(&done);
        let render = move |invoice: Invoice| {
            let mut done = gate.0.lock().unwrap();
            if invoice.number == 8 {
                let waiting = |(others, _): &mut (u32, Option<u32>)| *others < 11;
                let (mut done, wait) = gate.1.wait_timeout_while(done, LONG, waiting).unwrap();
                if wait.timed_out() {
                    done.1 = Some(done.0);
                }
            } else {
                done.0 += 1;
                gate.1.notify_all();
            }
            pdf(invoice)
        };
        let late = "all invoices are rendered, and `render_all` does not return; \
                    of both channels: who could still send?";
        let call = thread::spawn(move || render_in_time(3, 12, render, 2 * LONG, late));
        let returned = call.join();
        if let (_, Some(others)) = *done.0.lock().unwrap() {
            panic!(
                "deadlock: invoice 8 waited in `render` for the other 11, and {others} of them were \
                 done; two workers were free, what kept the rest from them?"
            );
        }
        if let Err(message) = returned {
            std::panic::resume_unwind(message);
        }
    }

    #[test]
    fn a_broken_invoice_costs_its_own_pdf_only() {
        let render = |invoice: Invoice| match invoice.number {
            2 | 4 => panic!("no address on invoice {}", invoice.number),
            3 => panic!("no currency"),
            _ => pdf(invoice),
        };
        let late = "invoices 2 to 4 are broken, and `render_all` does not return; \
                    has a worker died of them, or could somebody still send?";
        let mut done = render_in_time(1, 5, render, LONG, late);
        done.extend(render_in_time(2, 5, render, LONG, late));
        for Done { number, outcome } in done {
            let expected = match number {
                2 | 4 => Err(format!("no address on invoice {number}")),
                3 => Err("no currency".to_string()),
                _ => Ok(Pdf { pages: number * 10 }),
            };
            assert_eq!(
                outcome, expected,
                "the result of invoice {number}: its PDF, or what the panic said"
            );
        }
    }
}
