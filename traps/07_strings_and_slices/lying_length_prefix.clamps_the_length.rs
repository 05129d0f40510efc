// trap, refused by test: taking what is there never panics, but half a record is handed on as a whole one.
pub fn payload(packet: &[u8]) -> Option<&[u8]> {
    if packet.len() < 2 {
        return None;
    }
    let length = u16::from_be_bytes([packet[0], packet[1]]);
    let end = 2 + usize::from(length);
    Some(&packet[2..end.min(packet.len())])
}

fn main() {}
