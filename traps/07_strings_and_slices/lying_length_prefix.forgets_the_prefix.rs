// trap, refused by test: the length is compared, but with the whole packet, and two bytes of that are the length itself.
pub fn payload(packet: &[u8]) -> Option<&[u8]> {
    if packet.len() < 2 {
        return None;
    }
    let length = usize::from(u16::from_be_bytes([packet[0], packet[1]]));
    if length > packet.len() {
        return None;
    }
    Some(&packet[2..2 + length])
}

fn main() {}
