// trap, refused by test: `get` makes the payload safe, but the two bytes before it are still indexed, and a packet may be empty.
pub fn payload(packet: &[u8]) -> Option<&[u8]> {
    let length = u16::from_be_bytes([packet[0], packet[1]]);
    let end = 2 + usize::from(length);
    packet.get(2..end)
}

fn main() {}
