//! lying_length_prefix: a length from outside

/// The payload of the record at the beginning of the packet.
// Every index is checked, and a slice has no capacity behind its length, so the
// worst that a client can do is a panic. That is safe, but it is not an answer.
// `get` asks the same question and answers with an Option: there, or not there.
pub fn payload(packet: &[u8]) -> Option<&[u8]> {
    if packet.len() < 2 {
        return None;
    }
    let length = u16::from_be_bytes([packet[0], packet[1]]);
    let end = 2 + usize::from(length);
    packet.get(2..end)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read() {
        let packet = [0, 3, b'p', b'u', b't'];
        assert_eq!(
            payload(&packet),
            Some(&b"put"[..]),
            "a length of 3, and 3 bytes"
        );
    }

    #[test]
    fn what_stands_behind_the_record_is_left_alone() {
        let packet = [0, 3, b'p', b'u', b't', 0, 1, b'x'];
        assert_eq!(
            payload(&packet),
            Some(&b"put"[..]),
            "the payload ends where its length says, the next record follows"
        );
    }

    #[test]
    fn a_record_may_be_empty() {
        assert_eq!(
            payload(&[0, 0]),
            Some(&b""[..]),
            "a length of 0 is a whole record, with nothing in it"
        );
    }

    #[test]
    fn both_bytes_of_the_length_count() {
        let mut packet = vec![1, 0];
        packet.extend([b'x'; 256]);
        let length = payload(&packet).map(|bytes| bytes.len());
        assert_eq!(
            length,
            Some(256),
            "the bytes 1 and 0 are a length of 256, and 256 bytes came"
        );
    }

    #[test]
    fn a_length_that_promises_too_much_is_no_record() {
        let short = [0, 9, b'p', b'u', b't'];
        assert_eq!(payload(&short), None, "9 bytes were promised, 3 came");

        let nearly = [0, 4, b'p', b'u', b't'];
        assert_eq!(payload(&nearly), None, "4 bytes were promised, 3 came");

        let huge = [255, 255, b'p', b'u', b't'];
        assert_eq!(payload(&huge), None, "65535 bytes were promised, 3 came");
    }

    #[test]
    fn a_packet_without_a_whole_length_is_no_record() {
        assert_eq!(payload(&[]), None, "not one byte came");
        assert_eq!(payload(&[0]), None, "half a length came");
    }
}
