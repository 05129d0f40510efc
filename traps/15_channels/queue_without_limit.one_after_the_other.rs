// trap, refused by test: without a queue nothing piles up, but the service waits for the disk at every line.
pub fn ship(service: Service, disk: &mut Disk) {
    for line in service {
        disk.write(line);
    }
}

fn main() {}
