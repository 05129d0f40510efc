//! A **shard** of the work: what one of several machines does of it.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::lock;

/// One part of so many, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    number: u32,
    of: u32,
}

impl Shard {
    /// All of it.
    pub const WHOLE: Shard = Shard { number: 1, of: 1 };

    /// That part of so many; `None` if there is no such part.
    pub fn new(number: u32, of: u32) -> Option<Shard> {
        (1..=of).contains(&number).then_some(Shard { number, of })
    }

    /// Whether a piece of work belongs to this shard. Equal pieces belong to one and the same.
    pub fn takes(self, exercise: &str, what: &str) -> bool {
        let sha = lock::sha(&format!("{exercise}\n{what}"));
        let number = u64::from_str_radix(&sha[..16], 16).unwrap_or(0);
        number % u64::from(self.of) == u64::from(self.number - 1)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Shard, String> {
        let parts = text.split_once('/');
        let parts = parts.and_then(|(i, n)| Shard::new(i.parse().ok()?, n.parse().ok()?));
        parts.ok_or_else(|| "a shard is `1/4`, `2/4`, `3/4` or `4/4`".to_owned())
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

/// The shards that a gradebook was made of. Once all of a kind are there it is whole, and what else
/// went into it says nothing any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shards(BTreeSet<Shard>);

impl Shards {
    /// Those, in whatever order.
    pub fn new(shards: impl IntoIterator<Item = Shard>) -> Shards {
        let shards: BTreeSet<Shard> = shards.into_iter().collect();
        let of = |n: u32| shards.iter().filter(move |shard| shard.of == n).count();
        let is_whole = shards.iter().any(|shard| of(shard.of) == shard.of as usize);
        match is_whole {
            true => Shards(BTreeSet::from([Shard::WHOLE])),
            false => Shards(shards),
        }
    }

    /// Whether nothing is missing.
    pub fn are_whole(&self) -> bool {
        self.0.contains(&Shard::WHOLE)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Shard> {
        self.0.iter().copied()
    }

    /// These and those.
    pub fn with(&self, other: &Shards) -> Shards {
        Shards::new(self.iter().chain(other.iter()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shard_is_read_from_its_two_numbers() {
        assert_eq!("2/7".parse(), Ok(Shard { number: 2, of: 7 }));
        for word in [
            "",
            "1",
            "0/2",
            "3/2",
            "1/0",
            "-1/2",
            "a/b",
            "1/2/3",
            "1/99999999999",
        ] {
            assert!(word.parse::<Shard>().is_err(), "{word}");
        }
    }

    #[test]
    fn each_piece_of_work_belongs_to_one_shard_of_each_kind() {
        for of in [1, 2, 7] {
            let mut count = vec![0; of as usize];
            for n in 0..700 {
                let what = n.to_string();
                let takers = (1..=of).filter(|i| Shard::new(*i, of).unwrap().takes("one", &what));
                let takers: Vec<u32> = takers.collect();
                assert_eq!(takers.len(), 1);
                count[takers[0] as usize - 1] += 1;
            }
            let fair = 700 / of;
            assert!(
                count.iter().all(|n| (fair / 2..=fair * 2).contains(n)),
                "{count:?}"
            );
        }
    }

    #[test]
    fn shards_are_whole_once_all_of_a_kind_are_there() {
        let shards = |words: &[&str]| Shards::new(words.iter().map(|word| word.parse().unwrap()));
        assert!(!shards(&["1/2", "1/3", "2/3"]).are_whole());
        assert!(shards(&["1/2", "1/3", "2/2"]).are_whole());
        assert_eq!(shards(&["1/2", "2/2"]), shards(&["1/1", "3/7"]));
        assert_eq!(shards(&["1/2"]).with(&shards(&["2/2"])), shards(&["1/1"]));
    }
}
