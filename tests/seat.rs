//! A learner's **seat**: the real program in a real terminal, started by a shell, as learners do.
//!
//! Nothing here sleeps: a test waits until the screen shows what it wants to see.

use std::io::Read;
use std::io::Write;
use std::process::Command;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;
use std::time::Instant;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use rustix::process;
use rustix::process::Pid;
use rustix::process::Signal;
use rustix::termios::LocalModes;

use crate::course::Course;

/// Runs the program, tells how it ended, and stays until a line is typed, so that the terminal can
/// be looked at: its modes are forgotten when the last process in it ends.
const SHELL: &str = r#"(cd "$0" && exec "$@"); echo "left with $?"; read _"#;

/// The same with job control, as at a prompt; `fg` once a line is typed.
const JOBS: &str = r#"set -m; (cd "$0" && exec "$@"); code=$?; times=0
while [ $code -gt 144 ] && [ $code -lt 152 ]; do
  times=$((times + 1)); echo "stopped $times"; read _; fg >/dev/null; code=$?
done
echo "left with $code"; read _"#;

/// Begins a frame.
const FRAME: &[u8] = b"\x1b[?2026h";

/// Ends a frame; also written, to be sure, when the terminal is given back.
const WHOLE: &[u8] = b"\x1b[?2026l";

/// Far more than anything takes; a test that waits this long has failed.
pub(crate) const DEADLINE: Duration = Duration::from_secs(60);

/// How a seat is furnished.
pub(crate) struct Furniture {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
    pub(crate) env: Vec<(&'static str, &'static str)>,
    script: &'static str,
}

impl Furniture {
    /// A terminal of that size.
    pub(crate) fn sized(columns: u16, rows: u16) -> Furniture {
        Furniture {
            columns,
            rows,
            env: vec![("TERM", "xterm-256color")],
            script: SHELL,
        }
    }

    /// A usual terminal.
    pub(crate) fn usual() -> Furniture {
        Furniture::sized(80, 24)
    }

    /// One more variable, or another value of one.
    pub(crate) fn with(mut self, name: &'static str, value: &'static str) -> Furniture {
        self.env.push((name, value));
        self
    }

    /// The shell does job control.
    pub(crate) fn with_jobs(mut self) -> Furniture {
        self.script = JOBS;
        self
    }

    fn size(&self) -> PtySize {
        size(self.columns, self.rows)
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        ..PtySize::default()
    }
}

/// The program at work in a terminal.
pub(crate) struct Seat {
    master: Box<dyn MasterPty + Send>,
    shell: Box<dyn Child + Send + Sync>,
    input: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    /// Everything that was written so far.
    bytes: Vec<u8>,
    screen: vt100::Parser,
    columns: u16,
    /// The modes before anything was started, as the operating system prints them.
    before: String,
}

impl Seat {
    /// Sits down in front of a course, in a usual terminal.
    pub(crate) fn at(course: &Course) -> Seat {
        Seat::with(course, &Furniture::usual())
    }

    /// Sits down in front of a course.
    pub(crate) fn with(course: &Course, furniture: &Furniture) -> Seat {
        let pty = native_pty_system().openpty(furniture.size()).unwrap();
        let before = modes(pty.master.as_ref());
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", furniture.script]);
        command.arg(course.root());
        command.arg(env!("CARGO_BIN_EXE_goferris"));
        command.env_clear();
        command.cwd("/");
        let mut surrounded = Command::new("sh");
        course.surround(&mut surrounded);
        for (name, value) in surrounded.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        for (name, value) in &furniture.env {
            command.env(name, value);
        }
        let shell = pty.slave.spawn_command(command).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                let _ = send.send(buffer[..read].to_vec());
            }
        });
        Seat {
            input: pty.master.take_writer().unwrap(),
            shell,
            output,
            bytes: Vec::new(),
            screen: vt100::Parser::new(furniture.rows, furniture.columns, 0),
            columns: furniture.columns,
            master: pty.master,
            before,
        }
    }

    /// What is on the screen now.
    pub(crate) fn screen(&self) -> String {
        self.screen.screen().contents()
    }

    /// Everything that was written so far.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("no `{text}`"), |screen| screen.contains(text));
    }

    /// Waits until the screen does not show a text any more.
    #[track_caller]
    pub(crate) fn wait_without(&mut self, text: &str) {
        self.wait_until(&format!("`{text}` stays"), |screen| !screen.contains(text));
    }

    /// Waits until the last frame is whole and has so many lines: the line of keys is the last.
    #[track_caller]
    pub(crate) fn wait_for_lines(&mut self, rows: u16) {
        self.wait_while(&format!("no {rows} lines"), |seat| {
            seat.is_painting() || seat.frame().len() != usize::from(rows)
        });
    }

    /// Waits until so many frames were painted, the last of them whole.
    #[track_caller]
    pub(crate) fn wait_for_frame(&mut self, count: usize) {
        self.wait_while(&format!("no frame {count}"), |seat| {
            seat.frames() < count || seat.is_painting()
        });
    }

    fn is_painting(&self) -> bool {
        self.count(WHOLE) < self.frames()
    }

    #[track_caller]
    fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) {
        self.wait_while(what, |seat| !holds(&seat.screen()));
    }

    #[track_caller]
    fn wait_while(&mut self, what: &str, lasts: impl Fn(&Seat) -> bool) {
        let end = Instant::now() + DEADLINE;
        while lasts(self) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => {
                    self.screen.process(&bytes);
                    self.bytes.extend(bytes);
                }
                Err(_) => panic!("{what} in:\n{}", self.screen()),
            }
        }
    }

    /// Presses keys.
    pub(crate) fn press(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).unwrap();
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.columns = columns;
        self.screen.screen_mut().set_size(rows, columns);
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// How often the screen was painted so far.
    pub(crate) fn frames(&self) -> usize {
        self.count(FRAME)
    }

    fn count(&self, sequence: &[u8]) -> usize {
        let windows = self.bytes.windows(sequence.len());
        windows.filter(|window| *window == sequence).count()
    }

    /// The lines of the last frame as they were painted, whatever the window cuts off.
    pub(crate) fn frame(&self) -> Vec<String> {
        let windows = self.bytes.windows(FRAME.len());
        let last = windows.rev().position(|window| window == FRAME).unwrap();
        let begin = self.bytes.len() - FRAME.len() - last;
        let mut wide = vt100::Parser::new(400, 4000, 0);
        wide.process(&self.bytes[begin..]);
        let contents = wide.screen().contents();
        contents.lines().map(str::to_owned).collect()
    }

    /// The program's process: whoever watches a course says so in its lock.
    pub(crate) fn process(&self, course: &Course) -> Pid {
        let pid = course.read(".goferris/lock").trim().parse().unwrap();
        Pid::from_raw(pid).unwrap()
    }

    /// Sends the program a signal.
    pub(crate) fn signal(&self, course: &Course, signal: Signal) {
        process::kill_process(self.process(course), signal).unwrap();
    }

    /// Whether the terminal is as it was before the program was started.
    pub(crate) fn is_as_before(&self) -> bool {
        let screen = self.screen.screen();
        let local = self.master.get_termios().unwrap().local_flags;
        let cooked = LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
        modes(self.master.as_ref()) == self.before
            && LocalModes::from_bits_retain(local.bits()).contains(cooked)
            && !screen.alternate_screen()
            && !screen.hide_cursor()
    }

    /// Whether the terminal is the program's.
    pub(crate) fn is_taken(&self) -> bool {
        let screen = self.screen.screen();
        modes(self.master.as_ref()) != self.before
            && screen.alternate_screen()
            && screen.hide_cursor()
    }

    /// Waits for the end of the program, which must leave nothing behind; gives its exit code.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self, course: &Course) -> u32 {
        self.wait_for("left with ");
        let screen = self.screen();
        let (_, code) = screen.rsplit_once("left with ").unwrap();
        let code = code.lines().next().unwrap().trim().parse().unwrap();
        assert!(!screen.contains("panicked at src"), "{screen}");
        assert!(self.is_as_before(), "the terminal is not as it was");
        course.assert_nothing_runs();
        code
    }

    /// Leaves the program by a key, and the seat.
    #[track_caller]
    pub(crate) fn leave(mut self, course: &Course) {
        self.press("q");
        assert_eq!(self.wait_exit(course), 0, "{}", self.screen());
        self.press("\n");
        assert!(self.shell.wait().unwrap().success());
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        // A test that failed must not leave a program behind that waits for keys.
        let _ = self.shell.kill();
        let _ = self.shell.wait();
    }
}

/// The modes, as the operating system knows them.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

/// The ways in which editors save.
pub(crate) mod save {
    use std::fs;
    use std::path::Path;

    /// The file is emptied and written.
    pub(crate) fn in_place(path: &Path, text: &str) {
        fs::write(path, text).unwrap();
    }

    /// A new file takes its place.
    pub(crate) fn by_rename(path: &Path, text: &str) {
        let new = path.with_extension("rs.new");
        fs::write(&new, text).unwrap();
        fs::rename(new, path).unwrap();
    }

    /// The old file becomes a backup, and a new one is created.
    pub(crate) fn with_backup(path: &Path, text: &str) {
        fs::rename(path, path.with_extension("rs~")).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The old file is removed, and a new one is created.
    pub(crate) fn anew(path: &Path, text: &str) {
        fs::remove_file(path).unwrap();
        fs::write(path, text).unwrap();
    }
}
