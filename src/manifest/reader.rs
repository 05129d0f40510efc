//! Reads a table's values by key, and notes each that is not what the key wants.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use crate::course::nearest;

use super::problems::Problems;
use super::word::Dialect;

/// A value with the byte at which it starts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found<T> {
    pub(super) value: T,
    pub(super) at: usize,
}

/// A table, with the keys that it may have.
pub(super) struct Fields<'a> {
    entries: &'a DeTable<'a>,
    /// The byte at which the table starts.
    pub(super) at: usize,
    keys: &'static [(&'static str, &'static str)],
}

impl<'a> Fields<'a> {
    pub(super) fn of_root(
        entries: &'a DeTable<'a>,
        keys: &'static [(&'static str, &'static str)],
    ) -> Fields<'a> {
        Fields::of_table(entries, 0, keys)
    }

    pub(super) fn of_table(
        entries: &'a DeTable<'a>,
        at: usize,
        keys: &'static [(&'static str, &'static str)],
    ) -> Fields<'a> {
        Fields { entries, at, keys }
    }

    /// The same table read by other keys.
    pub(super) fn with_keys(&self, keys: &'static [(&'static str, &'static str)]) -> Fields<'a> {
        Fields {
            entries: self.entries,
            at: self.at,
            keys,
        }
    }

    /// Notes the keys that the table may not have.
    pub(super) fn refuse_unknown(&self, dialect: Dialect, problems: &mut Problems<'_>) {
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if self.keys.iter().any(|(known, _)| *known == name) {
                continue;
            }
            let meant = nearest(name, self.keys.iter().map(|(known, _)| *known));
            let advice = if super::KEYS.iter().any(|(known, _)| *known == name) {
                "it belongs to the whole course: move it above the first `[[exercises]]`".to_owned()
            } else if let Some(meant) = meant {
                format!("did you mean `{meant}`?")
            } else if dialect == Dialect::Rustlings {
                continue;
            } else {
                let known: Vec<&str> = self.keys.iter().map(|(known, _)| *known).collect();
                format!("known here: {}", known.join(", "))
            };
            problems.at(key.span().start, format!("unknown key `{name}`; {advice}"));
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The byte at which the key's value starts.
    pub(super) fn place_of(&self, key: &str) -> usize {
        self.get(key).map_or(self.at, |value| value.span().start)
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.entries.get(key)
    }

    pub(super) fn string(&self, key: &str, problems: &mut Problems<'_>) -> Option<Found<String>> {
        let value = self.get(key)?;
        let read = value.get_ref().as_str().map(str::to_owned);
        self.found(key, value, read, problems)
    }

    /// A string in which something stands.
    pub(super) fn filled(&self, key: &str, problems: &mut Problems<'_>) -> Option<Found<String>> {
        let found = self.string(key, problems)?;
        if found.value.trim().is_empty() {
            problems.at(found.at, format!("`{key}` is empty; {}", self.example(key)));
        }
        Some(found)
    }

    pub(super) fn flag(&self, key: &str, problems: &mut Problems<'_>) -> Option<Found<bool>> {
        let value = self.get(key)?;
        self.found(key, value, value.get_ref().as_bool(), problems)
    }

    /// A whole number in a range.
    pub(super) fn number(
        &self,
        key: &str,
        range: RangeInclusive<u64>,
        problems: &mut Problems<'_>,
    ) -> Option<Found<u64>> {
        let value = self.get(key)?;
        let DeValue::Integer(number) = value.get_ref() else {
            return self.found(key, value, None, problems);
        };
        let number = u64::from_str_radix(number.as_str(), number.radix()).ok();
        if let Some(number) = number.filter(|number| range.contains(number)) {
            return self.found(key, value, Some(number), problems);
        }
        let (low, high) = (range.start(), range.end());
        problems.at(
            value.span().start,
            format!("`{key}` must be a whole number from {low} to {high}"),
        );
        None
    }

    /// The values of an array, none of which is judged yet.
    pub(super) fn array(
        &self,
        key: &str,
        problems: &mut Problems<'_>,
    ) -> Option<&'a [Spanned<DeValue<'a>>]> {
        let value = self.get(key)?;
        let array: Option<&[_]> = value.get_ref().as_array().map(|array| &**array);
        self.found(key, value, array, problems)
            .map(|found| found.value)
    }

    /// An array of strings, in each of which something stands.
    pub(super) fn strings(
        &self,
        key: &str,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<Found<String>>> {
        let values = self.array(key, problems)?;
        let entries = values.iter();
        Some(
            entries
                .filter_map(|value| self.entry(key, value, problems))
                .collect(),
        )
    }

    /// A string in an array.
    pub(super) fn entry(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        problems: &mut Problems<'_>,
    ) -> Option<Found<String>> {
        let at = value.span().start;
        match value.get_ref().as_str() {
            Some(text) if text.trim().is_empty() => problems.at(
                at,
                format!("an entry of `{key}` is empty: fill it or take it out"),
            ),
            Some(text) => {
                let value = text.to_owned();
                return Some(Found { value, at });
            }
            None => problems.at(at, self.wrong_kind(key, value, "an entry of ")),
        }
        None
    }

    /// A table whose keys are not known beforehand.
    pub(super) fn table(&self, key: &str, problems: &mut Problems<'_>) -> Option<&'a DeTable<'a>> {
        let value = self.get(key)?;
        self.found(key, value, value.get_ref().as_table(), problems)
            .map(|found| found.value)
    }

    /// The tables of an array (`[[key]]`), read by the same keys until they are given others.
    pub(super) fn tables(&self, key: &str, problems: &mut Problems<'_>) -> Vec<Fields<'a>> {
        let mut tables = Vec::new();
        for value in self.array(key, problems).unwrap_or_default() {
            match value.get_ref().as_table() {
                Some(entries) => tables.push(Fields {
                    entries,
                    at: value.span().start,
                    keys: self.keys,
                }),
                None => {
                    let message = self.wrong_kind(key, value, "an entry of ");
                    problems.at(value.span().start, message);
                }
            }
        }
        tables
    }

    fn found<T>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        read: Option<T>,
        problems: &mut Problems<'_>,
    ) -> Option<Found<T>> {
        let at = value.span().start;
        if read.is_none() {
            problems.at(at, self.wrong_kind(key, value, ""));
        }
        read.map(|value| Found { value, at })
    }

    fn wrong_kind(&self, key: &str, value: &Spanned<DeValue<'_>>, part: &str) -> String {
        let kind = match value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        format!("{part}`{key}` is {kind}; {}", self.example(key))
    }

    /// How the key is written.
    pub(super) fn example(&self, key: &str) -> String {
        match self.keys.iter().find(|(known, _)| *known == key) {
            Some((_, example)) => format!("write it like `{example}`"),
            None => "take it out".to_owned(),
        }
    }
}

/// The strings without their places.
pub(super) fn values(found: Option<Vec<Found<String>>>) -> Vec<String> {
    let found = found.unwrap_or_default();
    found.into_iter().map(|found| found.value).collect()
}
