struct Mail {
    to: String,
    body: String,
}

struct Outbox {
    sent: Vec<Mail>,
}

impl Outbox {
    fn send(&mut self, mail: Mail) {
        println!("sending {} bytes", mail.body.len());
        self.sent.push(mail);
    }
}

fn main() {
    let mut outbox = Outbox { sent: Vec::new() };
    let mail = Mail { to: "ops@shop.test".to_string(), body: "disk is full".to_string() };
    let to = &mail.to;
    outbox.send(mail);
    println!("told {}, {} mails today", to, outbox.sent.len());
}
