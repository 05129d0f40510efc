//! A Rust text as **tokens**: its items, their attributes, and the tests among them.
//!
//! `grade` has to know where a stranger's attributes and tests are, and a search by text would find
//! them in comments and strings too. The compiler remains the only one who says what the text means.

use std::ops::Range;
use std::str::FromStr;

use proc_macro2::Delimiter;
use proc_macro2::TokenStream;
use proc_macro2::TokenTree;

/// Blocks within blocks are followed so far; no exercise comes near, and ours is a finite stack.
const DEEPEST: usize = 64;

/// An attribute, `#[…]` or `#![…]`. Doc comments are attributes too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Whether it is an inner one, `#![…]`.
    pub is_inner: bool,
    /// What stands in its brackets, without spaces: `cfg(test)`.
    pub words: String,
}

impl Attribute {
    /// Its path: `cfg` of `cfg(test)`.
    pub fn path(&self) -> &str {
        self.words.split(['(', '=']).next().unwrap_or("")
    }

    /// Whether it makes a function a test: `test`, and what other crates call theirs.
    pub fn is_test(&self) -> bool {
        self.path() == "test" || self.path().ends_with("::test")
    }
}

/// One item, with the attributes before it.
#[derive(Debug, Clone)]
pub struct Item {
    /// The attributes before it.
    pub attributes: Vec<Attribute>,
    /// Where it stands with its attributes, in bytes.
    pub range: Range<usize>,
    /// Its tokens, without the attributes.
    pub tokens: Vec<TokenTree>,
}

/// A test function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Its path from the crate's root: `tests::it_moves`.
    pub path: String,
    /// Behind the bracket that opens its body, in bytes.
    pub body: usize,
    /// Whether a panic is its success.
    pub panics: bool,
    /// Whether it runs only when it is asked for.
    pub is_ignored: bool,
}

/// Reads a text; `None` if it cannot be tokens of Rust, so that the compiler will refuse it.
pub fn read(text: &str) -> Option<TokenStream> {
    // Positions count from what stands behind the mark.
    TokenStream::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).ok()
}

/// The inner attributes at the beginning of a block, and its items.
pub fn items(stream: TokenStream) -> (Vec<Attribute>, Vec<Item>) {
    let mut inner = Vec::new();
    let mut items = Vec::new();
    let mut attributes: Vec<Attribute> = Vec::new();
    let mut tokens: Vec<TokenTree> = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        if tokens.is_empty() && is_punct(&tree, '#') {
            let start = tree.span().byte_range().start;
            let bang = trees.next_if(|next| is_punct(next, '!'));
            if let Some(TokenTree::Group(group)) = trees.next_if(is_bracket) {
                let attribute = Attribute {
                    range: start..group.span_close().byte_range().end,
                    is_inner: bang.is_some(),
                    words: squeezed(group.stream()),
                };
                if attribute.is_inner {
                    inner.push(attribute);
                } else {
                    attributes.push(attribute);
                }
                continue;
            }
        }
        let ends = ends_an_item(&tokens, &tree);
        tokens.push(tree);
        if ends {
            items.extend(item(&mut attributes, &mut tokens));
        }
    }
    items.extend(item(&mut attributes, &mut tokens));
    (inner, items)
}

fn item(attributes: &mut Vec<Attribute>, tokens: &mut Vec<TokenTree>) -> Option<Item> {
    let (attributes, tokens) = (std::mem::take(attributes), std::mem::take(tokens));
    let end = tokens.last()?.span().byte_range().end;
    let first = tokens.first()?.span().byte_range().start;
    let start = attributes.first().map_or(first, |a| a.range.start);
    Some(Item {
        attributes,
        range: start..end,
        tokens,
    })
}

/// Whether an item whose tokens so far are `before` ends with `tree`: at its block or a semicolon,
/// and where it has a value, at the semicolon alone.
fn ends_an_item(before: &[TokenTree], tree: &TokenTree) -> bool {
    if is_punct(tree, ';') {
        return true;
    }
    let is_block = matches!(tree, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
    is_block && !has_value(before)
}

/// `use`, `static`, `type`, and `const` unless it is a function's.
fn has_value(tokens: &[TokenTree]) -> bool {
    let mut words = tokens.iter().filter_map(|tree| match tree {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    });
    let first = words.find(|word| word != "pub");
    match first.as_deref() {
        Some("use" | "static" | "type" | "let") => true,
        Some("const") => !words.any(|word| word == "fn"),
        _ => false,
    }
}

impl Item {
    /// The word at a place among its words, groups and signs left out: `mod`, its name.
    fn words(&self) -> impl Iterator<Item = String> {
        self.tokens.iter().filter_map(|tree| match tree {
            TokenTree::Ident(word) => Some(word.to_string()),
            _ => None,
        })
    }

    /// The name behind a keyword: `tests` of `mod tests { … }`.
    fn name(&self, keyword: &str) -> Option<String> {
        self.words().skip_while(|word| word != keyword).nth(1)
    }

    /// What stands in its block.
    pub fn block(&self) -> Option<(TokenStream, Range<usize>)> {
        match self.tokens.last()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let start = group.span_open().byte_range().end;
                let end = group.span_close().byte_range().start;
                Some((group.stream(), start..end))
            }
            _ => None,
        }
    }

    /// Whether it defines a macro, whose block holds no items of its own.
    pub fn is_macro(&self) -> bool {
        self.words().next().as_deref() == Some("macro_rules")
    }

    /// Whether it is there only for tests, by its attributes.
    pub fn is_for_tests(&self) -> bool {
        let mut attributes = self.attributes.iter();
        attributes.any(|a| a.words == "cfg(test)" || a.is_test())
    }
}

/// The tests of a text.
pub fn tests(stream: TokenStream) -> Vec<Test> {
    let mut found = Vec::new();
    tests_below(stream, "", DEEPEST, &mut found);
    found
}

fn tests_below(stream: TokenStream, path: &str, depth: usize, found: &mut Vec<Test>) {
    let (_, items) = items(stream);
    for item in items {
        let Some((block, range)) = item.block() else {
            continue;
        };
        if item.attributes.iter().any(Attribute::is_test)
            && let Some(name) = item.name("fn")
        {
            let has = |path: &str| item.attributes.iter().any(|a| a.path() == path);
            found.push(Test {
                path: format!("{path}{name}"),
                body: range.start,
                panics: has("should_panic"),
                is_ignored: has("ignore"),
            });
        } else if !item.is_macro()
            && depth > 0
            && let Some(name) = item.name("mod")
        {
            tests_below(block, &format!("{path}{name}::"), depth - 1, found);
        }
    }
}

/// Calls `each` for all trees of a text, those in groups too, with the trees before and behind.
pub fn each(stream: TokenStream, each_of: &mut dyn FnMut(&[TokenTree], usize)) {
    below(stream, DEEPEST, each_of);
}

fn below(stream: TokenStream, depth: usize, each_of: &mut dyn FnMut(&[TokenTree], usize)) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        each_of(&trees, at);
        if let TokenTree::Group(group) = tree
            && depth > 0
        {
            below(group.stream(), depth - 1, each_of);
        }
    }
}

/// Whether a tree is that sign.
pub fn is_punct(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_bracket(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}

fn squeezed(stream: TokenStream) -> String {
    let text = stream.to_string();
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_found_with_their_paths_and_not_in_comments_or_strings() {
        let text = "
// #[test] fn no() {}
const S: &str = \"#[test] fn no() {}\";
const N: usize = { 3 };
#[cfg(test)]
mod tests {
    use super::{a, b};
    #[test]
    fn one() {}
    mod deep { #[tokio::test(start_paused = true)] async fn two() -> Result<(), ()> { Ok(()) } }
    #[test] #[should_panic(expected = \"x\")] fn three() {}
    #[test] #[ignore = \"slow\"] fn four() {}
    fn helper() {}
}
macro_rules! m { () => { #[test] fn no() {} } }
";
        let found = tests(read(text).unwrap());
        let paths: Vec<&str> = found.iter().map(|test| test.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "tests::one",
                "tests::deep::two",
                "tests::three",
                "tests::four"
            ]
        );
        assert!(text[..found[0].body].ends_with("fn one() {"));
        assert!(found[2].panics && found[3].is_ignored && !found[0].panics);
    }

    #[test]
    fn items_end_where_they_end() {
        let text = "#![allow(dead_code)]\nuse a::{b};\n#[cfg(test)]\nconst fn f() {}\nstruct S(u8);\nconst C: u8 = { 1 };";
        let (inner, items) = items(read(text).unwrap());
        assert_eq!(inner[0].words, "allow(dead_code)");
        let texts: Vec<&str> = items.iter().map(|item| &text[item.range.clone()]).collect();
        assert_eq!(texts.len(), 4, "{texts:?}");
        assert_eq!(texts[1], "#[cfg(test)]\nconst fn f() {}");
        assert_eq!(texts[3], "const C: u8 = { 1 };");
        assert!(items[1].is_for_tests() && !items[2].is_for_tests());
    }

    #[test]
    fn positions_are_bytes_whatever_the_letters() {
        let text = "// äöü €\nfn f() {}\n#[test]\nfn ende() {}\n";
        let found = tests(read(text).unwrap());
        assert!(text[..found[0].body].ends_with("fn ende() {"));
        assert!(read("fn f( {").is_none());
    }
}
