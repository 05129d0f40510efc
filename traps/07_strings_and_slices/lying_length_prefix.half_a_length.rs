// trap, refused by test: with `get` for the second byte too nothing panics any more, but records of more than 255 bytes are cut.
pub fn payload(packet: &[u8]) -> Option<&[u8]> {
    let length = packet.get(1)?;
    packet.get(2..2 + usize::from(*length))
}

fn main() {}
