// trap, refused by test: defaults for the whole struct are what Go does, and they also invent an address for a config that has none.
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Config {
    pub listen: String,
    pub max_retries: u32,
    pub tags: Vec<String>,
    pub upstream: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            listen: String::new(),
            max_retries: 3,
            tags: Vec::new(),
            upstream: None,
        }
    }
}

pub fn read(json: &str) -> serde_json::Result<Config> {
    serde_json::from_str(json)
}

fn main() {}
