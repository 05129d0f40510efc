// trap, refused by test: an unbuffered channel keeps nothing in memory, but then every slow write stops the service.
use std::sync::mpsc;
use std::thread;

pub fn ship(service: Service, disk: &mut Disk) {
    let (tx, rx) = mpsc::sync_channel(0);
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
