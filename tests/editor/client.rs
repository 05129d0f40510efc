//! A small **client** of rust-analyzer: it opens a folder, opens and saves files, and listens.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::process::Child;
use std::process::ChildStdin;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;
use serde_json::json;

use super::Desk;

/// A server that has said nothing for so long has settled.
const SILENCE: Duration = Duration::from_secs(3);

/// Far more than anything takes.
const DEADLINE: Duration = Duration::from_secs(300);

/// A conversation with rust-analyzer.
pub(super) struct Client {
    server: Child,
    input: ChildStdin,
    output: Receiver<Value>,
    options: Value,
    requests: u64,
    /// What was said since the last save, by whom, in its order: what a recording keeps.
    pub(super) said: Vec<(&'static str, Value)>,
    /// The diagnostics that an editor shows now, by the file's URI.
    pub(super) shown: BTreeMap<String, Vec<Value>>,
    pub(super) root: String,
}

impl Client {
    /// Opens the folder, with these options of rust-analyzer's.
    pub(super) fn open(desk: &Desk, program: &str, options: Value) -> Client {
        let mut command = Command::new(program);
        desk.course.surround(&mut command);
        let own = std::path::Path::new(env!("CARGO_BIN_EXE_goferris"));
        let path = command.get_envs().find(|(name, _)| *name == "PATH");
        let mut folders = vec![own.parent().unwrap().to_owned()];
        folders.extend(std::env::split_paths(path.unwrap().1.unwrap()));
        let mut server = command
            .env("PATH", std::env::join_paths(folders).unwrap())
            .env("XDG_CONFIG_HOME", desk.course.beside("config"))
            .current_dir(&desk.root)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut reader = BufReader::new(server.stdout.take().unwrap());
        let (send, output) = mpsc::channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut reader) {
                let _ = send.send(message);
            }
        });
        let mut client = Client {
            input: server.stdin.take().unwrap(),
            server,
            output,
            options,
            requests: 0,
            said: Vec::new(),
            shown: BTreeMap::new(),
            root: format!("file://{}", desk.root.display()),
        };
        client.begin();
        client
    }

    fn begin(&mut self) {
        let capabilities = json!({
            "workspace": { "configuration": true },
            "window": { "workDoneProgress": true },
            "textDocument": { "publishDiagnostics": { "relatedInformation": true } },
            "experimental": { "serverStatusNotification": true },
        });
        let folder = json!({ "uri": self.root, "name": "course" });
        let params = json!({
            "processId": null,
            "rootUri": self.root,
            "workspaceFolders": [folder],
            "capabilities": capabilities,
            "initializationOptions": self.options,
        });
        self.request("initialize", params);
        self.tell("initialized", json!({}));
        self.until("it is not ready", |message| {
            message["method"] == "experimental/serverStatus"
                && message["params"]["quiescent"] == true
        });
        // Its first look at the whole folder goes on for a while.
        self.settle();
    }

    /// Opens a file.
    pub(super) fn open_file(&mut self, path: &str, text: &str) {
        let uri = self.uri(path);
        let document = json!({ "uri": uri, "languageId": "rust", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.settle();
    }

    /// Changes the whole text of an open file.
    pub(super) fn change(&mut self, path: &str, version: u32, text: &str) {
        let document = json!({ "uri": self.uri(path), "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
        self.tell("textDocument/didChange", params);
        self.settle();
    }

    /// Saves a file and waits until everything is said; gives the time until the diagnostics of it
    /// came, if any did.
    pub(super) fn save(&mut self, path: &str) -> Option<Duration> {
        self.said.clear();
        let uri = self.uri(path);
        let began = Instant::now();
        self.tell(
            "textDocument/didSave",
            json!({ "textDocument": { "uri": uri } }),
        );
        let mut shown = None;
        self.until("the check does not end", |message| {
            if is_shown(message, &uri) {
                shown.get_or_insert(began.elapsed());
            }
            message["method"] == "$/progress"
                && message["params"]["value"]["kind"] == "end"
                && message["params"]["token"]
                    .as_str()
                    .is_some_and(|token| token.contains("flycheck"))
        });
        while let Ok(message) = self.output.recv_timeout(SILENCE) {
            if is_shown(&message, &uri) {
                shown.get_or_insert(began.elapsed());
            }
            self.hear(message);
        }
        shown
    }

    /// Waits until nothing more is said.
    fn settle(&mut self) {
        while let Ok(message) = self.output.recv_timeout(SILENCE) {
            self.hear(message);
        }
    }

    pub(super) fn uri(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    fn request(&mut self, method: &str, params: Value) {
        self.requests += 1;
        let id = self.requests;
        self.send(json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.until(method, |message| {
            message["id"] == id && message.get("method").is_none()
        });
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn send(&mut self, message: Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
        self.said.push(("client", message));
    }

    #[track_caller]
    fn until(&mut self, what: &str, mut holds: impl FnMut(&Value) -> bool) {
        let end = Instant::now() + DEADLINE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self.output.recv_timeout(left);
            let message = message.unwrap_or_else(|_| panic!("{what}"));
            let is_it = holds(&message);
            self.hear(message);
            if is_it {
                return;
            }
        }
    }

    /// Answers what the server asks, and keeps what it tells.
    fn hear(&mut self, message: Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let params = &message["params"];
            let uri = params["uri"].as_str().unwrap().to_owned();
            let all = params["diagnostics"].as_array().unwrap();
            self.shown.insert(uri, all.clone());
        }
        let asked = message
            .get("id")
            .filter(|_| message.get("method").is_some());
        let answer = asked.map(|id| {
            let result = match message["method"].as_str() {
                Some("workspace/configuration") => {
                    let items = message["params"]["items"].as_array().unwrap();
                    items.iter().map(|_| self.options.clone()).collect()
                }
                _ => Value::Null,
            };
            json!({ "jsonrpc": "2.0", "id": id, "result": result })
        });
        self.said.push(("server", message));
        if let Some(answer) = answer {
            self.send(answer);
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Whether a message shows a compiler's diagnostics of a file.
fn is_shown(message: &Value, uri: &str) -> bool {
    let params = &message["params"];
    let is_compilers = |d: &Value| d["source"] == "rustc" || d["source"] == "clippy";
    message["method"] == "textDocument/publishDiagnostics"
        && params["uri"] == uri
        && params["diagnostics"]
            .as_array()
            .is_some_and(|all| all.iter().any(is_compilers))
}

/// The next message of a stream.
fn read(reader: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.parse().ok()?;
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
