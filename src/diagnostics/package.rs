//! The **package** that cargo would build an exercise in.

use serde_json::Value;
use serde_json::json;
use toml::Table;

/// A package, as far as cargo's messages tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Cargo's name for it.
    pub(super) id: String,
    /// The absolute path of its `Cargo.toml`.
    pub(super) manifest: String,
    edition: String,
}

impl Package {
    /// The package of the `Cargo.toml` in the absolute folder `dir`; `text` is what stands in it.
    pub fn of(dir: &str, text: &str) -> Package {
        // A manifest that cannot be read has its say where it is needed.
        let table: Table = text.parse().unwrap_or_default();
        let own = |key: &str| table.get("package")?.get(key)?.as_str();
        let name = own("name").unwrap_or("exercises");
        let version = own("version").unwrap_or("0.0.0");
        // Cargo leaves out a name that the folder says already.
        let fragment = match dir.rsplit('/').next() {
            Some(last) if last == name => version.to_owned(),
            _ => format!("{name}@{version}"),
        };
        Package {
            id: format!("path+file://{}#{fragment}", encoded(dir)),
            manifest: format!("{dir}/Cargo.toml"),
            edition: own("edition").unwrap_or("2024").to_owned(),
        }
    }

    /// A target of it: a program.
    pub(super) fn target(&self, name: &str, file: &str) -> Value {
        json!({
            "kind": ["bin"],
            "crate_types": ["bin"],
            "name": name,
            "src_path": file,
            "edition": self.edition,
            "doc": true,
            "doctest": false,
            "test": true,
        })
    }
}

/// A path as part of a URL.
fn encoded(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
