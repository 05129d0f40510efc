//! self_referential: a struct that looks into itself

/// A config file and its lines.
// Rust has no lifetime for "as long as this struct itself": the struct may be
// moved, its text may be changed or dropped, and no reference could follow.
// Positions can. A position becomes a `&str` when somebody asks, and that one
// borrows from `&self` in the ordinary way. Go's own token.File keeps offsets too.
pub struct File {
    text: String,
    lines: Vec<(usize, usize)>,
}

impl File {
    pub fn new(text: String) -> File {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            lines.push((start, end));
            start = end + 1; // past the line end
        }
        File { text, lines }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line with this index, without its line end.
    pub fn line(&self, index: usize) -> Option<&str> {
        let (start, end) = *self.lines.get(index)?;
        Some(&self.text[start..end])
    }
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    const CONFIG: &str = "name = \"Zoë's shop\"\nport = 8080\n\nport = 8080";

    #[test]
    fn every_line_is_found() {
        let file = File::new(String::from(CONFIG));
        for (index, line) in CONFIG.split('\n').enumerate() {
            assert_eq!(file.line(index), Some(line), "the line with index {index}");
        }
        assert_eq!(file.line(4), None, "the file has four lines");
    }

    #[test]
    fn the_file_keeps_its_text() {
        let file = File::new(String::from(CONFIG));
        assert_eq!(file.text(), CONFIG, "the text of the file");
    }

    #[test]
    fn a_line_is_a_view_into_the_text_of_the_file() {
        let file = File::new(String::from(CONFIG));
        // The file is handed on. Its lines have to come along.
        let file = Box::new(file);
        let bytes = file.text().as_bytes().as_ptr_range();
        let line = file.line(1).expect("the file has a line with index 1");
        assert!(
            bytes.contains(&line.as_ptr()),
            "the line was copied: it must lie inside the text of the file"
        );
    }

    #[test]
    fn every_line_is_at_its_own_place() {
        let text = String::from(CONFIG);
        let file = File::new(text.clone());
        for (index, line) in text.split('\n').enumerate() {
            let place = line.as_ptr().addr() - text.as_ptr().addr();
            assert!(
                file.line(index).map(str::as_ptr) == Some(file.text()[place..].as_ptr()),
                "the line with index {index} is not at its place in the text: it is a \
                 copy, or another line with the same words"
            );
        }
    }

    #[test]
    fn the_file_knows_where_its_lines_are() {
        let file = File::new(String::from(CONFIG));
        assert!(
            std::mem::size_of_val(&file) > std::mem::size_of::<String>(),
            "the file has nothing but its text: each time somebody asks for a line, it \
             reads the text from the top"
        );
    }
}
