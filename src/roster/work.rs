//! Where a learner's **work** is, from the word that a roster has for it.

use std::path::PathBuf;

/// Where a learner's work is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Work {
    /// The roster does not say it.
    Unsaid,
    /// A folder, an archive or a repository on this machine.
    Place(PathBuf),
    /// A git repository to fetch from.
    Remote {
        /// Its address.
        url: String,
        /// The branch, tag or commit, if it is not the one that the repository shows first.
        rev: Option<String>,
    },
    /// An address that is not fetched from; why, as a sentence.
    Refused(String),
}

/// The ways in which git may fetch.
const SCHEMES: [&str; 4] = ["https", "ssh", "file", "git"];

impl Work {
    /// What a word of a roster means.
    pub fn named(word: &str) -> Work {
        if word.is_empty() {
            return Work::Unsaid;
        }
        let Some(scheme) = scheme(word) else {
            return Work::Place(PathBuf::from(word));
        };
        if !SCHEMES.contains(&scheme.as_str()) {
            return Work::Refused(format!(
                "work is not fetched by `{scheme}`, only by https, ssh, git and file"
            ));
        }
        let (url, rev) = match word.split_once('#') {
            Some((url, rev)) => (url, Some(rev).filter(|rev| !rev.is_empty())),
            None => (word, None),
        };
        Work::Remote {
            url: url.to_owned(),
            rev: rev.map(str::to_owned),
        }
    }
}

/// How an address is reached; `None` if it is a path.
fn scheme(word: &str) -> Option<String> {
    if let Some((scheme, _)) = word.split_once("://") {
        let is_word = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        return scheme
            .chars()
            .all(is_word)
            .then(|| scheme.to_ascii_lowercase());
    }
    // `git@host:path`, as ssh has it: the colon comes before every slash.
    let (host, path) = word.split_once(':')?;
    let is_host = host.contains('@') && !host.contains(['/', '\\']) && !path.is_empty();
    is_host.then(|| "ssh".to_owned())
}
