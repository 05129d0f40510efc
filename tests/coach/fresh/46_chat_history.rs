// deps: tokio
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

#[tokio::main]
async fn main() {
    let history = Rc::new(RefCell::new(Vec::new()));
    let mut tasks = Vec::new();
    for name in ["ana", "ben"] {
        let history = Rc::clone(&history);
        tasks.push(tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(5)).await;
            history.borrow_mut().push(format!("{name} says hi"));
        }));
    }
    for t in tasks {
        t.await.unwrap();
    }
    println!("{:?}", history.borrow());
}
