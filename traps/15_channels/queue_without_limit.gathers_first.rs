// trap, refused by test: the channel has its limit, but the lines wait in a list before it.
use std::sync::mpsc;
use std::thread;

pub fn ship(service: Service, disk: &mut Disk) {
    let (tx, rx) = mpsc::sync_channel(4);
    let lines: Vec<Line> = service.collect();
    thread::scope(|s| {
        s.spawn(move || {
            for line in lines {
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
