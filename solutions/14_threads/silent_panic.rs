//! silent_panic: a thread dies alone
use std::thread;

/// Imports all lists at the same time. Returns how many prices there were.
// `join` is the only place where a thread's panic can be heard: its `Err` is what
// the panic said. Here it becomes an ordinary error for the caller. With `unwrap`
// the panic would go on in this thread, which is right for a bug of our own and
// wrong for one bad list of many. The `?` returns at the first panic; the threads
// behind it go on without us. Where that matters, join all of them first.
pub fn import_all(lists: Vec<List>) -> Result<u32, String> {
    let imports: Vec<_> = lists.into_iter().map(thread::spawn).collect();
    let mut prices = 0;
    for import in imports {
        prices += import.join().map_err(panic_text)?;
    }
    Ok(prices)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// The import of one price list. It returns how many prices there were.
pub type List = Box<dyn FnOnce() -> u32 + Send>;

/// What a panic said: the text of its `panic!`.
pub fn panic_text(panic: Box<dyn std::any::Any + Send>) -> String {
    if let Some(text) = panic.downcast_ref::<&str>() {
        String::from(*text)
    } else if let Some(text) = panic.downcast_ref::<String>() {
        text.clone()
    } else {
        String::from("a panic without a text")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    fn list(prices: u32) -> List {
        Box::new(move || prices)
    }

    fn bad_list(line: u32) -> List {
        Box::new(move || panic!("line {line} has no price (on purpose)"))
    }

    /// The report of a night. The service must survive it, whatever is in the lists.
    fn report(lists: Vec<List>) -> Result<u32, String> {
        let Ok(report) = thread::spawn(|| import_all(lists)).join() else {
            panic!("a list panicked, and then `import_all`: one bad list ends the service");
        };
        report
    }

    #[test]
    fn good_lists_are_added_up() {
        let lists = vec![list(200), list(30), list(4)];
        assert_eq!(report(lists), Ok(234), "200 + 30 + 4 prices");
    }

    #[test]
    fn the_lists_are_imported_at_the_same_time() {
        // Each list tells the other that it is there, and waits for the other to come.
        let ((to_b, from_a), (to_a, from_b)) = (mpsc::channel(), mpsc::channel());
        let meet = |here: mpsc::Sender<()>, other: mpsc::Receiver<()>| -> List {
            Box::new(move || {
                let _ = here.send(());
                let met = other.recv_timeout(Duration::from_secs(3)).is_ok();
                u32::from(met)
            })
        };
        let lists = vec![meet(to_b, from_b), meet(to_a, from_a)];
        assert_eq!(
            report(lists),
            Ok(2),
            "one list waited three seconds for the other one, which did not start before it: \
             lists that were imported together"
        );
    }

    #[test]
    fn no_lists_are_no_failure() {
        assert_eq!(report(vec![]), Ok(0), "on Sundays there are no lists");
    }

    #[test]
    fn a_list_that_panicked_is_reported() {
        let night = report(vec![list(200), bad_list(17), list(4)]);
        assert!(
            night.is_err(),
            "swallowed panic: the second list panicked at its line 17, and the report says \
             {night:?}"
        );
    }

    #[test]
    fn the_report_says_what_the_panic_said() {
        for line in [17, 230] {
            let night = report(vec![bad_list(line), list(200)]);
            let Err(text) = night else {
                panic!("swallowed panic: the first list panicked, and the report says {night:?}");
            };
            assert!(
                text.contains(&format!("line {line} has no price")),
                "line {line} of a list has no price, somebody has to find it, and the report \
                 only says {text:?}"
            );
        }
    }
}
