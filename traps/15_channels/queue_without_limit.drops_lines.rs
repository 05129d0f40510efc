// trap, refused by test lost work: `try_send` keeps the queue short by throwing away what does not fit.
use std::sync::mpsc;
use std::thread;

pub fn ship(service: Service, disk: &mut Disk) {
    let (tx, rx) = mpsc::sync_channel(4);
    thread::scope(|s| {
        s.spawn(move || {
            for line in service {
                let _ = tx.try_send(line);
            }
        });
        for line in rx {
            disk.write(line);
        }
    });
}

fn main() {}
