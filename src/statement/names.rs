//! What a learner is **called** where others can read it.

use sha2::Digest;
use sha2::Sha256;

/// What a learner is called in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Names {
    /// By a name that only whoever has this salt can find from the learner's id.
    Pseudonyms(Vec<u8>),
    /// By the id that the roster has.
    Ids,
}

/// The name of a learner's account.
pub(super) fn account(names: &Names, learner: &str) -> String {
    match names {
        Names::Ids => learner.to_owned(),
        Names::Pseudonyms(salt) => {
            let mac = hmac(salt, learner.as_bytes());
            mac.iter().take(16).map(|b| format!("{b:02x}")).collect()
        }
    }
}

/// HMAC-SHA-256 of RFC 2104.
pub(super) fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    const BLOCK: usize = 64;
    let mut padded = [0; BLOCK];
    if key.len() > BLOCK {
        padded[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        padded[..key.len()].copy_from_slice(key);
    }
    let pad = |byte: u8| padded.map(|b| b ^ byte);
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(text);
    let outer = Sha256::new().chain_update(pad(0x5c));
    outer.chain_update(inner.finalize()).finalize().into()
}
