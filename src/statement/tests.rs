use super::names::hmac;
use super::*;

#[test]
fn the_mac_is_that_of_rfc_4231() {
    let hex = |mac: [u8; 32]| mac.map(|b| format!("{b:02x}")).concat();
    let second = hmac(b"Jefe", b"what do ya want for nothing?");
    assert_eq!(
        hex(second),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
    let sixth = hmac(
        &[0xaa; 131],
        b"Test Using Larger Than Block-Size Key - Hash Key First",
    );
    assert_eq!(
        hex(sixth),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    );
}

#[test]
fn a_moment_is_one_that_a_calendar_has() {
    for good in ["2026-11-21T12:00:00Z", "2028-02-29T23:59:59Z"] {
        assert!(is_moment(good), "{good}");
    }
    for bad in [
        "",
        "2026-11-21",
        "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-11-00T00:00:00Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T12:60:00Z",
        "2026-11-21T12:00:00+",
        "ü026-11-21T12:00:0Z",
    ] {
        assert!(!is_moment(bad), "{bad}");
    }
}

#[test]
fn an_address_holds_no_sign_of_its_own() {
    assert_eq!(encoded("02_moves/a b?#ü"), "02_moves%2Fa%20b%3F%23%C3%BC");
}
