trait Notifier {
    fn notify(&self, msg: &str) -> bool;
}

struct Email {
    address: String,
}

impl Email {
    fn notify(&self, msg: &str) -> bool {
        println!("mail to {}: {}", self.address, msg);
        true
    }
}

fn alert(n: &dyn Notifier, msg: &str) {
    if !n.notify(msg) {
        println!("could not deliver");
    }
}

fn main() {
    let mail = Email { address: "ops@shop.test".to_string() };
    alert(&mail, "disk 91% full");
}
