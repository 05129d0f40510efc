//! What refuses a solution that works: lints, paths, and limits.

use toml::de::DeValue;

use crate::course::Disallowed;
use crate::course::DisallowedKind;
use crate::course::Limits;

use super::problems::Problems;
use super::reader::Fields;
use super::reader::values;
use super::word::Dialect;
use super::word::refused_lint;

/// The keys of an entry of `disallow`.
const DISALLOW_KEYS: [(&str, &str); 4] = [
    ("method", "method = \"std::mem::forget\""),
    ("macro", "macro = \"std::println\""),
    ("type", "type = \"std::rc::Rc\""),
    ("reason", "reason = \"what the learner reads\""),
];

/// The keys of `limits`.
const LIMIT_KEYS: [(&str, &str); 3] = [
    ("time_ms", "time_ms = 5000"),
    ("memory_mib", "memory_mib = 512"),
    ("output_kib", "output_kib = 1024"),
];

/// The most that each limit may be raised to: ten minutes, 64 GiB, 100 MiB.
const MOST: [u64; 3] = [600_000, 65_536, 102_400];

pub(super) fn deny(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<String> {
    let lints = fields.strings("deny", problems).unwrap_or_default();
    for lint in &lints {
        if let Some(advice) = refused_lint(&lint.value) {
            problems.at(lint.at, format!("`{}` is no lint: {advice}", lint.value));
        }
    }
    values(Some(lints))
}

pub(super) fn disallow(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Vec<Disallowed> {
    let tables = fields.tables("disallow", problems);
    let entries = tables.iter().map(|table| table.with_keys(&DISALLOW_KEYS));
    entries
        .filter_map(|entry| disallowed(&entry, problems))
        .collect()
}

fn disallowed(entry: &Fields<'_>, problems: &mut Problems<'_>) -> Option<Disallowed> {
    entry.refuse_unknown(Dialect::Ours, problems);
    if !entry.has("reason") {
        let example = entry.example("reason");
        problems.at(
            entry.at,
            format!("the learner must read why it is refused; {example}"),
        );
    }
    let reason = entry.filled("reason", problems);
    let given: Vec<_> = DisallowedKind::ALL
        .into_iter()
        .filter(|(word, _)| entry.has(word))
        .collect();
    let [(word, kind)] = given.as_slice() else {
        problems.at(
            entry.at,
            "an entry of `disallow` has exactly one of `method`, `macro` and `type`",
        );
        return None;
    };
    let path = entry.filled(word, problems)?;
    if !path.value.contains("::") {
        problems.at(
            path.at,
            format!(
                "`{}` is no whole path: write it as clippy does, such as `std::mem::forget`",
                path.value
            ),
        );
    }
    Some(Disallowed {
        kind: *kind,
        path: path.value,
        reason: reason?.value,
    })
}

pub(super) fn limits(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Limits {
    let Some(value) = fields.get("limits") else {
        return Limits::default();
    };
    let DeValue::Table(entries) = value.get_ref() else {
        problems.at(
            value.span().start,
            format!("`limits` is a table; {}", fields.example("limits")),
        );
        return Limits::default();
    };
    let table = Fields::of_table(entries, value.span().start, &LIMIT_KEYS);
    table.refuse_unknown(Dialect::Ours, problems);
    let mut read = LIMIT_KEYS.iter().zip(MOST).map(|((key, _), most)| {
        let number = table.number(key, 1..=most, problems);
        number.map(|found| found.value)
    });
    let mut next = || read.next().flatten();
    Limits {
        time_ms: next(),
        memory_mib: next(),
        output_kib: next(),
    }
}
