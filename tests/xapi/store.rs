//! A learning record store as others see it: HTTP on a port, statements kept by their ids.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;

use serde_json::Value;

/// What the store does with a request.
pub(crate) enum Reply {
    /// It keeps the statements and says 200.
    Take,
    /// It keeps nothing and says this.
    Say(u16, &'static str),
    /// It keeps nothing and hangs up.
    HangUp,
    /// It keeps the statements and hangs up in the middle of its answer.
    TakeAndHangUp,
    /// It keeps the statements and answers a byte at a time.
    TakeSlowly,
    /// It says nothing, until the other side gives up.
    Never,
    /// It says that it has the request, waits to be told, and takes it.
    TakeWhenTold(Sender<()>, Receiver<()>),
}

/// What came over the line.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) first: String,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The statements; the body must be an array of at most a hundred.
    pub(crate) fn statements(&self) -> Vec<Value> {
        let body: Value = serde_json::from_slice(&self.body).unwrap();
        let statements = body.as_array().unwrap().clone();
        assert!((1..=100).contains(&statements.len()));
        statements
    }

    /// Whether a statement of that id is in it.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.statements().iter().any(|one| one["id"] == id)
    }

    fn read(stream: &TcpStream) -> Option<Request> {
        let mut reader = BufReader::new(stream);
        let mut line = || {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            Some(line.trim_end().to_owned())
        };
        let first = line().filter(|first| !first.is_empty())?;
        let mut headers = BTreeMap::new();
        while let Some(line) = line().filter(|line| !line.is_empty()) {
            let (name, value) = line.split_once(": ")?;
            headers.insert(name.to_lowercase(), value.to_owned());
        }
        let mut body = vec![0; headers.get("content-length")?.parse().ok()?];
        reader.read_exact(&mut body).ok()?;
        Some(Request {
            first,
            headers,
            body,
        })
    }
}

#[derive(Default)]
struct Kept {
    statements: BTreeMap<String, Value>,
    requests: Vec<Request>,
}

/// The store, as long as it is held.
pub(crate) struct Lrs {
    address: SocketAddr,
    kept: Arc<Mutex<Kept>>,
    closed: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Lrs {
    /// A store that answers each request as it is told.
    pub(crate) fn new(mut reply: impl FnMut(&Request) -> Reply + Send + 'static) -> Lrs {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let kept = Arc::new(Mutex::new(Kept::default()));
        let closed = Arc::new(AtomicBool::new(false));
        let (keeps, ends) = (kept.clone(), closed.clone());
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if ends.load(Ordering::SeqCst) {
                    return;
                }
                let mut stream = stream.unwrap();
                if let Some(request) = Request::read(&stream) {
                    let reply = reply(&request);
                    // Before the answer: whoever has that may ask at once what came.
                    keeps.lock().unwrap().requests.push(request.clone());
                    answer(reply, &request, &mut stream, &keeps);
                }
            }
        });
        Lrs {
            address,
            kept,
            closed,
            thread: Some(thread),
        }
    }

    /// A store that gives these answers in turn, and then takes everything.
    pub(crate) fn scripted(replies: Vec<Reply>) -> Lrs {
        let mut replies = replies.into_iter();
        Lrs::new(move |_| replies.next().unwrap_or(Reply::Take))
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/xapi", self.address)
    }

    /// The ids of what it has.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.kept
            .lock()
            .unwrap()
            .statements
            .keys()
            .cloned()
            .collect()
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> usize {
        self.kept.lock().unwrap().requests.len()
    }

    /// Looks at each request.
    pub(crate) fn each(&self, mut look: impl FnMut(&Request)) {
        self.kept
            .lock()
            .unwrap()
            .requests
            .iter()
            .for_each(&mut look);
    }
}

impl Drop for Lrs {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        let ended = self.thread.take().unwrap().join();
        assert!(
            ended.is_ok() || std::thread::panicking(),
            "the store failed"
        );
    }
}

fn answer(reply: Reply, request: &Request, stream: &mut TcpStream, kept: &Mutex<Kept>) {
    let take = || {
        let mut kept = kept.lock().unwrap();
        for one in request.statements() {
            let id = one["id"].as_str().unwrap().to_owned();
            // The same id is the same statement, or a store would refuse it.
            let before = kept.statements.insert(id, one.clone());
            assert!(before.is_none_or(|before| before == one));
        }
    };
    let thanks = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]";
    match reply {
        Reply::Take => {
            take();
            let _ = stream.write_all(thanks.as_bytes());
        }
        Reply::Say(status, body) => {
            let length = body.len();
            let text = format!(
                "HTTP/1.1 {status} No\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
            let _ = stream.write_all(text.as_bytes());
        }
        Reply::HangUp => {}
        Reply::TakeAndHangUp => {
            take();
            let _ = stream.write_all(&thanks.as_bytes()[..20]);
        }
        Reply::TakeSlowly => {
            take();
            for byte in thanks.as_bytes() {
                let _ = stream.write_all(&[*byte]).and_then(|()| stream.flush());
                std::thread::yield_now();
            }
        }
        Reply::Never => {
            let _ = stream.read(&mut [0]);
        }
        Reply::TakeWhenTold(here, told) => {
            here.send(()).unwrap();
            told.recv().unwrap();
            take();
            let _ = stream.write_all(thanks.as_bytes());
        }
    }
}
