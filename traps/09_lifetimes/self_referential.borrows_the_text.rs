// trap, refused by build E0515: with a reference in both fields the struct no longer looks into itself, but then nobody owns the text.
pub struct File<'a> {
    text: &'a str,
    lines: Vec<&'a str>,
}

impl<'a> File<'a> {
    pub fn new(text: String) -> File<'a> {
        let mut lines = Vec::new();
        for line in text.split('\n') {
            lines.push(line);
        }
        File { text: &text, lines }
    }

    pub fn text(&self) -> &str {
        self.text
    }

    pub fn line(&self, index: usize) -> Option<&str> {
        let line = self.lines.get(index)?;
        Some(line)
    }
}

fn main() {}
