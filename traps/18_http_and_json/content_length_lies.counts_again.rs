// trap, refused by test: counting today's page again makes it arrive, and the next page is cut off or waited for.
pub fn response(page: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{page}").into_bytes()
}

fn main() {}
