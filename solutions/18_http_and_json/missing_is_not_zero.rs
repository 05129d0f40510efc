//! missing_is_not_zero: what may a config leave out?
use serde::Deserialize;

// Missing and zero are two things: a field that is missing is an error, unless somebody
// said what it means. So say it where the field is, one by one: Vec's own default is
// the right one for tags, 3 for the retries, and none for the address. An Option may
// be missing anyway.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")] // in JSON: maxRetries
pub struct Config {
    /// The address to listen on. Required: nobody can guess it.
    pub listen: String,
    /// How often a request is tried again: 3 times, if the file does not say.
    #[serde(default = "default_retries")]
    pub max_retries: u32,
    /// None, if the file does not say.
    #[serde(default)]
    pub tags: Vec<String>,
    /// No proxy in front of this one, if the file does not say.
    pub upstream: Option<String>,
}

fn default_retries() -> u32 {
    3
}

/// Reads a config.
pub fn read(json: &str) -> serde_json::Result<Config> {
    serde_json::from_str(json)
}

fn main() {}

// ---- given: goferris restores everything below this line ----
#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a config that has nothing wrong with it.
    fn good(json: &str) -> Config {
        match read(json) {
            Ok(config) => config,
            Err(error) => panic!("this config is good: {json}\nbut it is refused: {error}"),
        }
    }

    #[test]
    fn what_the_file_leaves_out_has_its_default() {
        let config = good(r#"{ "listen": ":8080" }"#);
        assert_eq!(config.listen, ":8080", "the file names the address");
        assert_eq!(
            config.max_retries, 3,
            "the file does not say how often to try again, so it is 3 times"
        );
        assert!(config.tags.is_empty(), "the file has no tags");
        assert_eq!(config.upstream, None, "the file names no upstream");
    }

    #[test]
    fn what_the_file_says_counts() {
        let config =
            good(r#"{ "listen": ":80", "maxRetries": 9, "tags": ["eu"], "upstream": "edge:80" }"#);
        assert_eq!(config.max_retries, 9, "the file says 9");
        assert_eq!(config.tags, ["eu"], "the file has one tag");
        assert_eq!(
            config.upstream.as_deref(),
            Some("edge:80"),
            "the file names an upstream"
        );
    }

    #[test]
    fn a_zero_in_the_file_is_a_zero() {
        let config = good(r#"{ "listen": ":8080", "maxRetries": 0, "upstream": null }"#);
        assert_eq!(
            config.max_retries, 0,
            "the file says 0: never try again. Only a config without `maxRetries` means 3"
        );
        assert_eq!(config.upstream, None, "null is no upstream");
    }

    #[test]
    fn a_config_without_an_address_is_refused() {
        match read(r#"{ "maxRetries": 3 }"#) {
            Ok(config) => panic!(
                "a config without `listen` was taken, and the proxy now listens on {:?}",
                config.listen
            ),
            Err(error) => assert!(
                error.to_string().contains("listen"),
                "the error should name the missing field: {error}"
            ),
        }
    }

    #[test]
    fn a_value_of_the_wrong_type_is_refused() {
        if let Ok(config) = read(r#"{ "listen": ":8080", "maxRetries": "nine" }"#) {
            panic!(
                "`maxRetries` is a word, not a number, and the proxy now tries {} times",
                config.max_retries
            );
        }
    }
}
