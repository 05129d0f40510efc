//! The **forms** that the specification asks for.

/// A text as one part of an address.
pub(super) fn encoded(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match is_plain(byte) {
            true => encoded.push(char::from(byte)),
            false => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Whether a text is a moment as we write it: `2026-11-21T12:00:00Z`.
pub(super) fn is_moment(text: &str) -> bool {
    const FORM: &[u8] = b"0000-00-00T00:00:00Z";
    let fits = |(byte, form): (u8, &u8)| match form {
        b'0' => byte.is_ascii_digit(),
        other => byte == *other,
    };
    let number = |at: usize, digits: usize| {
        let digits = text.get(at..at + digits)?;
        digits.parse::<u32>().ok()
    };
    let fits = text.len() == FORM.len() && text.bytes().zip(FORM).all(fits);
    fits && number(0, 4).zip(number(5, 2)).is_some_and(|(year, month)| {
        number(8, 2).is_some_and(|day| (1..=days(year, month)).contains(&day))
    }) && number(11, 2).is_some_and(|hour| hour < 24)
        && number(14, 2).is_some_and(|minute| minute < 60)
        && number(17, 2).is_some_and(|second| second < 60)
}

/// How many days a month has; none if there is no such month.
fn days(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}
