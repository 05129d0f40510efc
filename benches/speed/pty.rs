//! A program in a real terminal (**pty**), and the moment at which its screen shows something.

use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;
use std::time::Instant;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::MasterPty;
use portable_pty::PtySize;

use crate::Res;

const ROWS: u16 = 45;
const COLUMNS: u16 = 120;

/// What a program gets of our environment: nothing that cargo set for the benchmark alone.
pub(crate) const ENVIRONMENT: [&str; 8] = [
    "PATH",
    "HOME",
    "USER",
    "LANG",
    "TMPDIR",
    "CARGO_HOME",
    "RUSTUP_HOME",
    "RUSTUP_TOOLCHAIN",
];

/// A program in a terminal of its own.
pub(crate) struct Pty {
    screen: vt100::Parser,
    /// What it wrote and when that arrived.
    pieces: Receiver<(Instant, Vec<u8>)>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    /// When it was started.
    pub(crate) began: Instant,
    // Its end would be the end of the terminal.
    _master: Box<dyn MasterPty + Send>,
}

impl Pty {
    /// Starts a program in a folder.
    pub(crate) fn start(program: &Path, args: &[&str], dir: &Path) -> Res<Pty> {
        let size = PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = portable_pty::native_pty_system().openpty(size)?;
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.cwd(dir);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        for name in ENVIRONMENT {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        let mut reader = pair.master.try_clone_reader()?;
        let keys = pair.master.take_writer()?;
        let (send, pieces) = mpsc::channel();
        std::thread::spawn(move || {
            let mut piece = vec![0; 64 * 1024];
            while let Ok(n @ 1..) = reader.read(&mut piece) {
                if send.send((Instant::now(), piece[..n].to_vec())).is_err() {
                    return;
                }
            }
        });
        let began = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        Ok(Pty {
            screen: vt100::Parser::new(ROWS, COLUMNS, 0),
            pieces,
            child,
            keys,
            began,
            _master: pair.master,
        })
    }

    /// The program's process id.
    pub(crate) fn id(&self) -> Res<u32> {
        Ok(self.child.process_id().ok_or("it has no process id")?)
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: &str) -> Res<()> {
        self.keys.write_all(key.as_bytes())?;
        Ok(self.keys.flush()?)
    }

    /// Whether the screen shows it now.
    pub(crate) fn shows(&self, shown: &dyn Fn(&str) -> bool) -> bool {
        shown(&self.screen.screen().contents())
    }

    /// Waits until the screen shows it, and says when that was.
    pub(crate) fn wait(&mut self, limit: Duration, shown: &dyn Fn(&str) -> bool) -> Res<Instant> {
        let end = Instant::now() + limit;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.pieces.recv_timeout(left) {
                Ok((at, piece)) => {
                    self.screen.process(&piece);
                    if self.shows(shown) {
                        return Ok(at);
                    }
                }
                Err(_) => {
                    let screen = self.screen.screen().contents();
                    return Err(format!("the screen does not show it, but: {screen}").into());
                }
            }
        }
    }

    /// Waits until the program has been silent for that long.
    pub(crate) fn quiet(&mut self, pause: Duration) {
        while let Ok((_, piece)) = self.pieces.recv_timeout(pause) {
            self.screen.process(&piece);
        }
    }

    /// Waits until the program has ended by itself; gives the time and its exit code.
    pub(crate) fn end(mut self, limit: Duration) -> Res<(Duration, u32)> {
        let end = self.began + limit;
        loop {
            match self.pieces.recv_timeout(Duration::from_millis(2)) {
                Ok((_, piece)) => self.screen.process(&piece),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    if let Some(status) = self.child.try_wait()? {
                        return Ok((self.began.elapsed(), status.exit_code()));
                    }
                    if Instant::now() > end {
                        let screen = self.screen.screen().contents();
                        return Err(
                            format!("it does not come to an end, but says: {screen}").into()
                        );
                    }
                }
            }
        }
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // Whoever hears the key ends in order; the others are stopped.
        let _ = self.press("q");
        let end = Instant::now() + Duration::from_secs(1);
        while Instant::now() < end {
            self.quiet(Duration::from_millis(20));
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
