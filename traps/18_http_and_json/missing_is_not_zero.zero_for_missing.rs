// trap, refused by test: a plain `default` silences the error, and a config that says nothing about retries now means no retries.
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Config {
    pub listen: String,
    #[serde(default)]
    pub max_retries: u32,
    #[serde(default)]
    pub tags: Vec<String>,
    pub upstream: Option<String>,
}

pub fn read(json: &str) -> serde_json::Result<Config> {
    serde_json::from_str(json)
}

fn main() {}
