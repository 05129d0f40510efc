//! A real **Chromium**, without a window, spoken to through its DevTools protocol over two pipes.
//!
//! Every wait is for an answer or an event; a browser that gives none ends the test.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::process::Child;
use std::process::ChildStdin;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc;

use serde_json::Value;
use serde_json::json;
use tempfile::TempDir;

use crate::course::DEADLINE;

/// A browser with one tab.
pub(crate) struct Browser {
    child: Child,
    to: ChildStdin,
    from: mpsc::Receiver<Value>,
    session: Option<String>,
    asked: u64,
    /// What it told unasked: requests, errors, whatever a script said.
    pub(crate) events: Vec<Value>,
    dir: TempDir,
}

impl Browser {
    /// Starts one. `None` where there is none, which is no excuse on a build server.
    pub(crate) fn start() -> Option<Browser> {
        let is_there = Command::new("sh")
            .args(["-c", "command -v chromium"])
            .output();
        if !is_there.unwrap().status.success() {
            assert!(std::env::var_os("CI").is_none(), "there is no chromium");
            eprintln!("there is no chromium: nothing is proved about the page in a browser");
            return None;
        }
        let dir = tempfile::tempdir().unwrap();
        // The protocol's file descriptors are 3 and 4.
        let line = "exec chromium --headless=new --no-sandbox --disable-gpu --no-first-run \
            --disable-extensions --disable-background-networking \
            --host-resolver-rules='MAP * ~NOTFOUND' --user-data-dir=\"$0\" \
            --remote-debugging-pipe 3<&0 4>&1 </dev/null >/dev/null";
        let mut child = Command::new("sh")
            .args(["-c", line])
            .arg(dir.path())
            .env("HOME", dir.path())
            .env("XDG_CONFIG_HOME", dir.path())
            .env("XDG_CACHE_HOME", dir.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let to = child.stdin.take().unwrap();
        let from = messages(BufReader::new(child.stdout.take().unwrap()));
        let mut browser = Browser {
            child,
            to,
            from,
            session: None,
            asked: 0,
            events: Vec::new(),
            dir,
        };
        let tab = browser.ask("Target.createTarget", json!({ "url": "about:blank" }));
        let tab = json!({ "targetId": tab["targetId"], "flatten": true });
        let session = browser.ask("Target.attachToTarget", tab);
        browser.session = Some(session["sessionId"].as_str().unwrap().to_owned());
        for domain in ["Page", "Runtime", "Network", "Log"] {
            browser.ask(&format!("{domain}.enable"), json!({}));
        }
        Some(browser)
    }

    /// Asks for something, and waits for the answer.
    #[track_caller]
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let mut message = json!({ "id": self.asked, "method": method, "params": params });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to
            .write_all(format!("{message}\0").as_bytes())
            .unwrap();
        loop {
            let mut answer = self.next();
            if answer["id"] == self.asked {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].take();
            }
            self.events.push(answer);
        }
    }

    /// Waits for an event that has not come yet.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, method: &str) {
        let is_it = |event: &Value| event["method"] == method;
        while !self.events.iter().any(is_it) {
            let event = self.next();
            self.events.push(event);
        }
    }

    #[track_caller]
    fn next(&mut self) -> Value {
        let next = self.from.recv_timeout(DEADLINE);
        next.unwrap_or_else(|e| panic!("the browser says nothing: {e}"))
    }

    /// Opens a page from a file, and waits until it is there. What was told before is forgotten.
    #[track_caller]
    pub(crate) fn open(&mut self, html: &str) {
        let path = self.dir.path().join("index.html");
        std::fs::write(&path, html).unwrap();
        self.events.clear();
        let url = address(&path);
        self.ask("Page.navigate", json!({ "url": url }));
        self.wait_for("Page.loadEventFired");
    }

    /// What an expression gives, as JSON.
    #[track_caller]
    pub(crate) fn eval(&mut self, expression: &str) -> Value {
        let params = json!({ "expression": expression, "returnByValue": true });
        let mut answer = self.ask("Runtime.evaluate", params);
        assert!(
            answer["exceptionDetails"].is_null(),
            "{expression}: {answer}"
        );
        answer["result"]["value"].take()
    }

    /// Presses a key: `Tab`, `Enter`, `ArrowDown`, `Escape`.
    #[track_caller]
    pub(crate) fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            other => panic!("no code for {other}"),
        };
        let mut press =
            json!({ "type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code });
        if key == "Enter" {
            press["text"] = json!("\r");
        }
        self.ask("Input.dispatchKeyEvent", press);
        let release =
            json!({ "type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": code });
        self.ask("Input.dispatchKeyEvent", release);
    }

    /// Types a text into what has the focus.
    #[track_caller]
    pub(crate) fn type_in(&mut self, text: &str) {
        self.ask("Input.insertText", json!({ "text": text }));
    }

    /// Where it went for something, data and the page's own file apart.
    pub(crate) fn requests(&self) -> Vec<&str> {
        let own = address(&self.dir.path().join("index.html"));
        let sent = self
            .events
            .iter()
            .filter(|e| e["method"] == "Network.requestWillBeSent");
        let urls = sent.filter_map(|event| event["params"]["request"]["url"].as_str());
        urls.filter(|url| *url != own).collect()
    }

    /// What went wrong in scripts, or against the policy.
    pub(crate) fn complaints(&self) -> Vec<&Value> {
        let is_one = |event: &&Value| {
            let level = &event["params"]["entry"]["level"];
            event["method"] == "Runtime.exceptionThrown" || *level == "error" || *level == "warning"
        };
        self.events.iter().filter(is_one).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // One that closes by itself leaves no process behind that still writes into its folder.
        self.session = None;
        let _ = self
            .to
            .write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        while self.from.recv_timeout(DEADLINE).is_ok() {}
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Messages end with a zero byte.
fn messages(mut from: BufReader<std::process::ChildStdout>) -> mpsc::Receiver<Value> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        while from.read_until(0, &mut bytes).is_ok_and(|n| n > 0) {
            bytes.pop();
            let message = serde_json::from_slice(&bytes).unwrap();
            if sender.send(message).is_err() {
                return;
            }
            bytes.clear();
        }
    });
    receiver
}
