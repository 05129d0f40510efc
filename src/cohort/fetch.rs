//! To **fetch** a learner's repository: with the system's own git, into a bare repository of ours.
//! Nothing of it is checked out, no hook runs, nobody is asked for a password.

use std::fs::File;
use std::num::NonZero;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::cache;
use crate::process;
use crate::process::Cancel;
use crate::process::Limits;
use crate::process::Priority;
use crate::verdict::Ending;

/// So many learners' work is opened at once: a host that is asked for more at a time may refuse.
pub(super) const AT_ONCE: NonZero<usize> = NonZero::new(4).unwrap();

const GIT: Limits = Limits {
    wall: Duration::from_secs(180),
    memory: 8 << 30,
    output: 1 << 20,
    priority: Priority::Normal,
};

/// What the user's own git needs to reach a host as it does for them.
const KEPT: [&str; 14] = [
    "SSH_AUTH_SOCK",
    "GIT_SSH_COMMAND",
    "GIT_CONFIG_GLOBAL",
    "XDG_CONFIG_HOME",
    "GIT_SSL_CAINFO",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "ALL_PROXY",
    "no_proxy",
    "NO_PROXY",
    "LOGNAME",
];

/// Settings that hold whatever the user's say. Of the ways to fetch only these four run no program
/// that an address could name.
const SETTINGS: [&str; 12] = [
    "protocol.allow=never",
    "protocol.https.allow=always",
    "protocol.ssh.allow=always",
    "protocol.git.allow=always",
    "protocol.file.allow=always",
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "submodule.recurse=false",
    // A host that has gone silent.
    "http.lowSpeedLimit=100",
    "http.lowSpeedTime=40",
    "gc.auto=0",
    "maintenance.auto=false",
];

/// Where the reference stands that was fetched last.
const FETCHED: &str = "refs/goferris/fetched";

/// How git is asked for one commit without what led to it.
const TIP: &str = "--depth=1";

/// What git locks while it fetches.
const LOCKS: [&str; 5] = [
    "HEAD.lock",
    "config.lock",
    "packed-refs.lock",
    "shallow.lock",
    "refs/goferris/fetched.lock",
];

/// How much is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// The revision alone.
    Tip,
    /// Everything that led to it.
    Whole,
}

/// What was fetched.
#[derive(Debug)]
pub(super) struct Fetched {
    pub(super) repository: PathBuf,
    pub(super) commit: String,
    /// Why there is no history, if it was asked for.
    pub(super) gap: Option<String>,
}

/// Fetches one revision of a repository; with its whole history if that is asked for.
///
/// # Errors
/// Why it cannot be had, as a sentence without anybody's password.
pub(super) fn fetched(
    dir: &Path,
    url: &str,
    rev: &str,
    depth: Depth,
    cancel: &Cancel,
) -> Result<Fetched, String> {
    let failed = |error: std::io::Error| format!("cannot keep a repository in the cache: {error}");
    let key = cache::key(&[url]);
    let repository = dir.join(format!("{key}.git"));
    std::fs::create_dir_all(&repository).map_err(failed)?;
    // Another goferris may fetch the same one: git itself would refuse to wait.
    let lock = File::create(dir.join(format!("{key}.lock"))).map_err(failed)?;
    lock.lock().map_err(failed)?;
    let git = |args: &[&str]| git(&repository, url, args, cancel);
    for name in LOCKS {
        // Nobody else is here now: a git that was killed has left it.
        let _ = std::fs::remove_file(repository.join(name));
    }
    // Each time, since it may have been killed in the middle of it too.
    git(&["init", "--bare", "--quiet", "--template=", "."])?;
    let wanted = format!("+{rev}:{FETCHED}");
    let fetch = |reach: &str| {
        git(&[
            "fetch",
            "--quiet",
            reach,
            "--no-tags",
            "--no-write-fetch-head",
            "--no-recurse-submodules",
            "--end-of-options",
            url,
            &wanted,
        ])
    };
    let done = fetch(reach(&repository, depth));
    let (done, gap) = match (done, depth) {
        // A history can be too much to fetch, and their work as it is need not be.
        (Err(why), Depth::Whole) => (fetch(TIP), Some(format!("cannot fetch it: {why}"))),
        (done, _) => (done, None),
    };
    done.map_err(|why| {
        let url = public(url);
        let advice = advice(&why, &url);
        format!("cannot fetch `{rev}` from `{url}`: {why}{advice}")
    })?;
    let commit = git(&["rev-parse", "--verify", &format!("{FETCHED}^{{commit}}")])?;
    Ok(Fetched {
        repository: repository.clone(),
        commit: commit.trim().to_owned(),
        gap,
    })
}

/// How git is asked to reach that depth, from what is there already.
fn reach(repository: &Path, depth: Depth) -> &'static str {
    let is_shallow = repository.join("shallow").exists();
    let is_empty = !repository.join(FETCHED).exists();
    match depth {
        Depth::Whole if is_shallow => "--unshallow",
        Depth::Tip if is_shallow || is_empty => TIP,
        // Nothing is cut off, and what is new comes with what led to it.
        Depth::Whole | Depth::Tip => "--no-auto-gc",
    }
}

/// What git says; if it fails, why.
fn git(dir: &Path, url: &str, args: &[&str], cancel: &Cancel) -> Result<String, String> {
    let finished = process::run(command(dir, args), &GIT, cancel, &mut |_| {});
    let said = String::from_utf8_lossy(&finished.output);
    match finished.ending {
        Ending::Passed => Ok(said.into_owned()),
        Ending::NotStarted { why } => Err(why),
        Ending::TimedOut { .. } => Err(format!("it took more than {} s", GIT.wall.as_secs())),
        _ => Err(reason(&said.replace(url, &public(url)))),
    }
}

/// Git, in that repository.
fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = process::trimmed("git");
    let kept = KEPT
        .iter()
        .filter_map(|name| Some((name, std::env::var_os(name)?)));
    command.envs(kept);
    if std::env::var_os("GIT_SSH_COMMAND").is_none() {
        command.env(
            "GIT_SSH_COMMAND",
            "ssh -o BatchMode=yes -o ConnectTimeout=20",
        );
    }
    command
        .current_dir(dir)
        .env("GIT_DIR", ".")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_ASKPASS", "true")
        .env("SSH_ASKPASS", "true")
        .env("LC_ALL", "C")
        .arg("--no-pager");
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    command.args(args);
    command
}

/// The line of git's words that says most: its first failure, or what the way there failed with.
fn reason(said: &str) -> String {
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    let told = |line: &&str| line.starts_with("fatal:") || line.starts_with("error:");
    let line = match lines.iter().position(told) {
        // Then ssh has said before what it was.
        Some(at @ 1..) if lines[at].contains("Could not read from remote") => lines[at - 1],
        Some(at) => lines[at],
        None => lines.last().unwrap_or(&"git says nothing"),
    };
    line.chars().filter(|c| !c.is_control()).take(300).collect()
}

/// What to do about it, if that is plain.
fn advice(why: &str, url: &str) -> String {
    let needs_a_key = [
        "Authentication failed",
        "could not read Username",
        "could not read Password",
        "Permission denied",
        "Host key verification failed",
    ];
    if needs_a_key.iter().any(|word| why.contains(word)) {
        return format!(
            "; nobody is asked for a password here: let `git ls-remote {url}` work first"
        );
    }
    match why.contains("couldn't find remote ref HEAD") {
        true => "; nothing has been pushed to it".to_owned(),
        false => String::new(),
    }
}

/// An address without the user's name and password in it.
fn public(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let end = rest.find('/').unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        Some(at) => format!("{scheme}://{}", &rest[at + 1..]),
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_without_its_password() {
        assert_eq!(public("https://u:s@cret@h/a@b"), "https://h/a@b");
        assert_eq!(public("ssh://git@h"), "ssh://h");
        assert_eq!(public("git@h:a"), "git@h:a");
        assert_eq!(public("file:///a@b"), "file:///a@b");
    }

    #[test]
    fn whoever_needs_a_key_or_a_push_is_told_so() {
        let advice = |why| advice(why, "https://h/a");
        for why in [
            "git@h: Permission denied (publickey).",
            "fatal: could not read Username for 'https://h': terminal prompts disabled",
            "fatal: Authentication failed for 'https://h/a/'",
        ] {
            assert!(advice(why).contains("`git ls-remote https://h/a`"), "{why}");
        }
        assert!(advice("fatal: couldn't find remote ref HEAD").contains("nothing has been pushed"));
        assert_eq!(advice("fatal: couldn't find remote ref v1"), "");
    }

    #[test]
    fn the_reason_is_what_git_gave_up_for() {
        assert_eq!(
            reason("Cloning\nfatal: no such thing\nhint: x"),
            "fatal: no such thing"
        );
        assert_eq!(reason("ssh: refused\u{1b}[2J\n"), "ssh: refused[2J");
        let by_ssh = "git@h: Permission denied (publickey).\nfatal: Could not read from remote \
                      repository.\n\nPlease make sure you have the correct access rights";
        assert_eq!(reason(by_ssh), "git@h: Permission denied (publickey).");
        assert_eq!(reason(""), "git says nothing");
    }
}
