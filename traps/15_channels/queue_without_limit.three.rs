// trap, refused by test: three in the channel and one in the service's hand make four, too, but a channel's size counts only those inside, as in Go.
use std::sync::mpsc;
use std::thread;

pub fn ship(service: Service, disk: &mut Disk) {
    let (tx, rx) = mpsc::sync_channel(3);
    thread::scope(|s| {
        s.spawn(move || {
            for line in service {
                if tx.send(line).is_err() {
                    return; // nobody takes lines any more
                }
            }
        });
        for line in rx {
            disk.write(line);
        }
    });
}

fn main() {}
