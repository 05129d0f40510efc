//! The **ladder** of an exercise's hints.

use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::hint::Hint;

use super::problems::Problems;
use super::reader::Fields;
use super::word::Dialect;
use super::word::refused_symptom;

/// The keys of a rung that depends on the error at hand.
const RUNG_KEYS: [(&str, &str); 2] = [
    ("hint", "hint = \"what it says to all others\""),
    (
        "when",
        "when = { E0502 = \"what it says to those with E0502\" }",
    ),
];

/// The rungs; Rustlings' single `hint` is the last one.
pub(super) fn hints(
    fields: &Fields<'_>,
    dialect: Dialect,
    problems: &mut Problems<'_>,
) -> Vec<Hint> {
    let rungs = fields.array("hints", problems).unwrap_or_default();
    let mut hints: Vec<Hint> = rungs
        .iter()
        .filter_map(|value| rung(fields, value, problems))
        .collect();
    let last = match dialect {
        Dialect::Ours => fields.filled("hint", problems),
        Dialect::Rustlings => fields.string("hint", problems),
    };
    let last = last.filter(|hint| !hint.value.trim().is_empty());
    hints.extend(last.map(|hint| Hint::from(hint.value.as_str())));
    hints
}

/// A string, or a table that says more.
fn rung(
    fields: &Fields<'_>,
    value: &Spanned<DeValue<'_>>,
    problems: &mut Problems<'_>,
) -> Option<Hint> {
    let at = value.span().start;
    let Some(entries) = value.get_ref().as_table() else {
        let text = fields.entry("hints", value, problems)?;
        return Some(Hint::from(text.value.as_str()));
    };
    let table = Fields::of_table(entries, at, &RUNG_KEYS);
    table.refuse_unknown(Dialect::Ours, problems);
    for (key, _) in RUNG_KEYS.iter().filter(|(key, _)| !table.has(key)) {
        let message = format!("this rung has no `{key}`; {}", table.example(key));
        problems.at(at, message);
    }
    let text = table.filled("hint", problems).map(|hint| hint.value);
    let mut when = Vec::new();
    for (word, value) in table
        .table("when", problems)
        .into_iter()
        .flat_map(DeTable::iter)
    {
        if let Some(advice) = refused_symptom(word.get_ref()) {
            let message = format!("nobody has `{}` at hand: {advice}", word.get_ref());
            problems.at(word.span().start, message);
        }
        let text = table.entry("when", value, problems);
        when.extend(text.map(|text| (word.get_ref().to_string(), text.value)));
    }
    Some(Hint { text: text?, when })
}
