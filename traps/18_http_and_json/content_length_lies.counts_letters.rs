// trap, refused by test: letters are what one counts by eye, but the wire carries bytes, and an umlaut is two of them.
pub fn response(page: &str) -> Vec<u8> {
    let length = page.chars().count();
    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{page}").into_bytes()
}

fn main() {}
