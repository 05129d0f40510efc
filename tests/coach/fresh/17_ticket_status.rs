struct Ticket {
    title: String,
    assignee: String,
    open: bool,
}

fn status(t: &Ticket) -> String {
    if t.open {
        return "open";
    }
    "closed"
}

fn main() {
    let t = Ticket {
        title: "printer on fire",
        assignee: "sam",
        open: true,
    };
    println!("[{}] {} ({})", status(&t), t.title, t.assignee);
}
