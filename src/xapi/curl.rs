//! A learning record **store**, spoken to by the system's curl: learners need no HTTP of ours. Curl is
//! told everything on its standard input, so that no list of processes shows a password.

use std::path::Path;
use std::time::Duration;

use crate::error::Error;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::statement::VERSION;
use crate::verdict::Ending;

use super::AUTH;

/// What stands between what the store said and its status.
const MARK: &str = "\ngoferris-status:";

/// How much of a store's answer is told.
const SHOWN: usize = 300;

/// Proxies and certificates are a matter of the place, and curl knows these by itself.
const SURROUNDINGS: [&str; 8] = [
    "http_proxy",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "ALL_PROXY",
    "no_proxy",
    "NO_PROXY",
    "SSL_CERT_FILE",
];

/// A learning record store.
#[derive(Clone)]
pub struct Store {
    /// Its address, to which `/statements` is added.
    pub url: String,
    auth: Option<String>,
    patience: Duration,
}

/// What a store did with a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It has it.
    Taken,
    /// It does not want it, now or later.
    Refused(String),
    /// Not this time.
    Later(String),
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never the password, whoever prints it.
        f.debug_struct("Store")
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// A store that is told `user:password`, if it has that, and may take so long for a request.
    ///
    /// # Errors
    /// `Usage` if the password would travel where everybody can read it, or is none.
    pub fn new(url: &str, auth: Option<String>, patience: Duration) -> Result<Store, Error> {
        let usage = |what: String| Err(Error::Usage { what });
        if let Some(auth) = &auth {
            if !auth.contains(':') || auth.contains(char::is_control) {
                return usage(format!("{AUTH} must be `user:password`"));
            }
            if url.starts_with("http://") && !is_this_machine(url) {
                return usage(format!(
                    "`{url}` would get the password of {AUTH} unencrypted: use https"
                ));
            }
        }
        Ok(Store {
            url: url.to_owned(),
            auth,
            patience,
        })
    }

    /// Hands a batch over: a file with an array of statements.
    ///
    /// # Errors
    /// `Tool` if curl does not start.
    pub fn post(&self, batch: &Path, cancel: &Cancel) -> Result<Answer, Error> {
        let mut command = process::trimmed("curl");
        // First of all, or curl reads the settings of whoever started it.
        command.args(["-q", "--config", "-"]);
        let kept = SURROUNDINGS.iter();
        command.envs(kept.filter_map(|name| Some((name, std::env::var_os(name)?))));
        let limits = Limits {
            // Curl keeps time itself; this is for one that does not.
            wall: self.patience + Duration::from_secs(10),
            memory: 8 << 30,
            output: 1 << 20,
            priority: Priority::Normal,
        };
        let tool = |why: String| Error::Tool {
            tool: "curl".to_owned(),
            why,
        };
        let input = process::input(self.config(batch).as_bytes());
        let input = input.map_err(|error| tool(crate::error::plain(&error)))?;
        let finished = process::run_with(command, input, &limits, cancel, &mut |_| {});
        let said = String::from_utf8_lossy(&finished.output);
        match finished.ending {
            Ending::NotStarted { why } => Err(tool(format!(
                "{why}; install it, and what was to be sent is sent at the next run"
            ))),
            Ending::Passed => Ok(answer(&said)),
            _ => Ok(Answer::Later(trouble(&said))),
        }
    }

    /// What curl is told.
    fn config(&self, batch: &Path) -> String {
        let mut lines = vec![
            format!("url = {}", quoted(&format!("{}/statements", self.url))),
            "request = \"POST\"".to_owned(),
            format!("header = \"X-Experience-API-Version: {VERSION}\""),
            "header = \"Content-Type: application/json\"".to_owned(),
            // Without waiting for a `100 Continue` that many never send.
            "header = \"Expect:\"".to_owned(),
            format!("data-binary = {}", quoted(&format!("@{}", batch.display()))),
            "proto = \"=http,https\"".to_owned(),
            "silent".to_owned(),
            "show-error".to_owned(),
            "connect-timeout = 10".to_owned(),
            format!("max-time = {}", self.patience.as_secs().max(1)),
            format!("write-out = {}", quoted(&format!("{MARK}%{{http_code}}\n"))),
        ];
        if is_this_machine(&self.url) {
            lines.push("noproxy = \"*\"".to_owned());
        }
        if let Some(auth) = &self.auth {
            lines.push(format!("user = {}", quoted(auth)));
        }
        lines.join("\n") + "\n"
    }
}

/// A text as curl's settings want it.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    let escaped = escaped.replace('\n', "\\n").replace('\r', "\\r");
    format!("\"{}\"", escaped.replace('\t', "\\t"))
}

/// Whether an address is on this machine, so that nobody else hears what is sent.
fn is_this_machine(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or_default();
    let host = host.split('/').next().unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

/// What a store's status means: 200 and 204 are thanks, 400, 409 and 413 will be the same tomorrow.
fn answer(said: &str) -> Answer {
    let (body, status) = said.rsplit_once(MARK).unwrap_or((said, ""));
    let status: String = status.chars().take_while(char::is_ascii_digit).collect();
    let why = match body.trim() {
        "" => format!("the store answered {status}"),
        body => format!("the store answered {status}: {}", shown(body)),
    };
    match status.as_str() {
        "200" | "204" => Answer::Taken,
        "400" | "409" | "413" => Answer::Refused(why),
        "401" | "403" => Answer::Later(format!("{why} (is {AUTH} right?)")),
        _ => Answer::Later(why),
    }
}

/// Why there was no answer, in curl's words.
fn trouble(said: &str) -> String {
    let words = said.lines().find(|line| line.starts_with("curl:"));
    match words {
        Some(words) => shown(words),
        None => "the store did not answer".to_owned(),
    }
}

/// The beginning of what a stranger said, on one line and without what a terminal would obey.
fn shown(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHOWN)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_the_last_one_and_decides() {
        let said = |status: &str| answer(&format!("body{MARK}{status}\n"));
        assert_eq!(said("200"), Answer::Taken);
        assert_eq!(said("204"), Answer::Taken);
        for refused in ["400", "409", "413"] {
            assert!(matches!(said(refused), Answer::Refused(why) if why.contains(refused)));
        }
        for later in ["000", "302", "401", "404", "429", "500", "503", ""] {
            assert!(matches!(said(later), Answer::Later(_)), "{later}");
        }
        // What a store says does not stand in for its status.
        let forged = answer(&format!("{MARK}200\n{MARK}500\n"));
        assert!(matches!(forged, Answer::Later(_)));
    }

    #[test]
    fn what_a_store_says_is_one_short_line_without_escapes() {
        let said = shown(&format!("\u{1b}[31mno\r\n\tway {}", "x".repeat(9_000)));
        assert!(said.starts_with("[31mno way x"), "{said}");
        assert!(said.len() <= SHOWN && !said.contains(char::is_control));
    }

    #[test]
    fn settings_cannot_be_broken_out_of() {
        assert_eq!(quoted("a\"b\\c\nd"), "\"a\\\"b\\\\c\\nd\"");
    }

    #[test]
    fn a_password_goes_to_this_machine_or_encrypted() {
        let new = |url: &str| Store::new(url, Some("a:b".to_owned()), Duration::from_secs(1));
        for url in [
            "https://lrs.example/xapi",
            "http://localhost:8080/xapi",
            "http://127.0.0.1",
            "http://[::1]:80/x",
        ] {
            assert!(new(url).is_ok(), "{url}");
        }
        for url in [
            "http://lrs.example/xapi",
            "http://localhost.example",
            "http://127.0.0.1.example:80",
        ] {
            assert!(new(url).is_err(), "{url}");
        }
        let said = format!("{:?}", new("https://lrs.example").unwrap());
        assert!(!said.contains("a:b"), "{said}");
    }
}
