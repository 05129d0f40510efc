//! error_types_differ: two errors, one signature
//!
//! A client is told to come back later. The header `Retry-After` says in how many
//! seconds, if it is text at all, and if that text is a number.
//!
//! ```go
//! if !utf8.Valid(raw) {
//!     return 0, errNotText
//! }
//! seconds, err := strconv.Atoi(string(raw))
//! return seconds, err // any error fits into `error`
//! ```
//!
//! The caller matches on `HeaderError` to tell the two failures apart, so keep the
//! signature. The first `?` fits it already. Make the second one fit as well.

/// The seconds to wait, from the bytes of the header.
pub fn retry_after(raw: &[u8]) -> Result<u32, HeaderError> {
    let text = std::str::from_utf8(raw)?;
    // TODO: this error is of another type.
    let seconds: u32 = text.parse()?;
    Ok(seconds)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
/// Why the header cannot be used.
#[derive(Debug)]
pub enum HeaderError {
    NotText(std::str::Utf8Error),
    NotANumber(std::num::ParseIntError),
}

impl From<std::str::Utf8Error> for HeaderError {
    fn from(err: std::str::Utf8Error) -> Self {
        HeaderError::NotText(err)
    }
}

/// What the client does next. Some servers send a date; no server sends garbage.
pub fn next_step(raw: &[u8]) -> String {
    match retry_after(raw) {
        Ok(seconds) => format!("wait {seconds} s"),
        Err(HeaderError::NotANumber(_)) => String::from("wait 60 s"),
        Err(HeaderError::NotText(_)) => String::from("hang up"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::IntErrorKind;

    #[test]
    fn a_number_is_the_time_to_wait() {
        let waited = retry_after(b"120").expect("the header 120 is a number of seconds");
        assert_eq!(waited, 120, "the header says 120 seconds");
        assert_eq!(next_step(b"5"), "wait 5 s", "the header says 5 seconds");
    }

    #[test]
    fn a_date_is_reported_as_not_a_number() {
        let read = retry_after(b"Fri, 31 Dec");
        let Err(HeaderError::NotANumber(cause)) = read else {
            panic!("the header is a date, so it is `NotANumber`, and the caller got {read:?}");
        };
        assert_eq!(
            cause.kind(),
            &IntErrorKind::InvalidDigit,
            "a date does not begin with a digit, and the error should still say so"
        );
        assert_eq!(
            next_step(b"Fri, 31 Dec"),
            "wait 60 s",
            "the header is a date"
        );
    }

    #[test]
    fn garbage_is_reported_as_not_text() {
        let read = retry_after(&[0xff, 0xfe]);
        assert!(
            matches!(read, Err(HeaderError::NotText(_))),
            "the bytes ff fe are not text, and the caller got {read:?}"
        );
        assert_eq!(next_step(&[0xff, 0xfe]), "hang up", "the header is garbage");
    }

    #[test]
    fn the_cause_is_kept() {
        let Err(HeaderError::NotANumber(cause)) = retry_after(b"99999999999") else {
            panic!("99999999999 does not fit into a u32, so it is `NotANumber`");
        };
        assert_eq!(
            cause.kind(),
            &IntErrorKind::PosOverflow,
            "the number was too big, and the error should still say so"
        );
    }
}
