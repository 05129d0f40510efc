// trap, refused by test: a head that promises nothing cannot lie, but the client no longer knows where the page ends.
pub fn response(page: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{page}").into_bytes()
}

fn main() {}
