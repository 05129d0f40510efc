//! A **page** to read: a note, or what the toolchain explains. Both are Markdown; a terminal shows its
//! headings, its code and its paragraphs, and not its signs.

use crate::screen::Line;
use crate::screen::Style;
use crate::view::column::Column;
use crate::view::fitted;

/// The page for a terminal of that width, or a pipe, which has as many columns as it likes.
pub fn page(text: &str, columns: usize) -> Vec<Line> {
    let mut column = Column::new(columns);
    add(&mut column, text);
    fitted(column.into_lines(), columns)
}

/// Adds a page.
pub(super) fn add(column: &mut Column, text: &str) {
    let mut is_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
        } else if line.is_empty() {
            column.gap();
        } else if is_code {
            // The compiler's own explanations hide lines so that they compile.
            if !line.starts_with("# ") {
                column.add(&format!("    {line}"));
            }
        } else if let Some(heading) = line.strip_prefix("## ") {
            column.say(Style::Bold, heading);
        } else {
            column.say(Style::Plain, line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_headings_code_and_paragraphs_and_no_signs() {
        let text = "The title\n\n## Seen\n\nIt moved on, and here it is used again.\n\n\
            ```rust\n# hidden();\nlet a = b;\n\nlet c = d;\n```\n\n1. Lend it.\n";
        let lines = page(text, 24);
        let plain: String = lines.iter().map(|line| line.plain() + "\n").collect();
        assert_eq!(
            plain,
            "The title\n\nSeen\n\nIt moved on, and here it\nis used again.\n\n    let a = b;\n\n    let c = d;\n\n1. Lend it.\n"
        );
    }
}
