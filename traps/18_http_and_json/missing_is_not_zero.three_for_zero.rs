// trap, refused by test: turning 0 into 3 afterwards is the Go trick for missing numbers, and whoever writes 0 gets three retries.
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
    let mut config: Config = serde_json::from_str(json)?;
    if config.max_retries == 0 {
        config.max_retries = 3;
    }
    Ok(config)
}

fn main() {}
