//! content_length_lies: the head promises, the body must keep it

/// The bytes of an answer: a head, an empty line, and the page.
pub fn response(page: &str) -> Vec<u8> {
    // Whoever writes the protocol by hand keeps its promises by hand: to the compiler
    // a head is text. So the number is computed from the very page that is sent. HTTP
    // counts bytes, and so does `len` of a str, as `len` of a Go string does.
    format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{page}",
        page.len()
    )
    .into_bytes()
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    /// What a client does: reads the head, then as many bytes as it promises.
    /// Returns the page, and what is still on the wire.
    fn read_answer(wire: &[u8]) -> (String, &[u8]) {
        let Some(end) = wire.windows(4).position(|four| four == b"\r\n\r\n") else {
            panic!("the client looks for the empty line after the head and finds none");
        };
        let head = String::from_utf8_lossy(&wire[..end]);
        assert!(
            head.starts_with("HTTP/1.1 200 OK\r\n"),
            "the client expects the head of an answer and reads {head:?}"
        );
        let promise = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse::<usize>())
        });
        let Some(Ok(promised)) = promise else {
            panic!(
                "the head has no Content-Length, so the page ends when the connection does, \
                 and the client wanted to keep it: {head:?}"
            );
        };
        let rest = &wire[end + 4..];
        assert!(
            promised <= rest.len(),
            "the head promises {promised} bytes and {} follow: the client waits for the others",
            rest.len()
        );
        let (page, rest) = rest.split_at(promised);
        (String::from_utf8_lossy(page).into_owned(), rest)
    }

    #[test]
    fn a_client_sees_the_whole_page() {
        let page = "Hello from Rust on port 8080";
        let answer = response(page);
        let (seen, _) = read_answer(&answer);
        assert_eq!(seen, page, "the page is cut off where the promise ends");
    }

    #[test]
    fn a_page_of_any_length_arrives() {
        let long = "all systems up; ".repeat(100);
        for page in ["ok", "", long.as_str()] {
            let answer = response(page);
            let (seen, _) = read_answer(&answer);
            assert_eq!(seen, page, "the page is cut off where the promise ends");
        }
    }

    #[test]
    fn a_page_with_umlauts_arrives_too() {
        let page = "Grüße aus Köln";
        let answer = response(page);
        let (seen, _) = read_answer(&answer);
        assert_eq!(
            seen, page,
            "14 characters, but three of them take two bytes each on the wire"
        );
    }

    #[test]
    fn the_next_answer_starts_where_this_one_ends() {
        let mut wire = response("Hello from Rust on port 8080");
        wire.extend(response("The same connection, the next request"));
        let (_, rest) = read_answer(&wire);
        assert!(
            rest.starts_with(b"HTTP/1.1 200 OK\r\n"),
            "the next answer begins with a piece of this page: {:?}",
            String::from_utf8_lossy(&rest[..rest.len().min(23)])
        );
        let (seen, rest) = read_answer(rest);
        assert_eq!(
            seen, "The same connection, the next request",
            "the next page is cut off where its promise ends"
        );
        assert!(rest.is_empty(), "two answers were sent, and more came");
    }
}
