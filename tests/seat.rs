//! A learner's **seat**: the real program in a real terminal, started by a shell, as learners do.
//!
//! Nothing here sleeps: a test waits until the screen shows what it wants to see.

mod furniture;
pub(crate) mod save;

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
use portable_pty::native_pty_system;
use rustix::process;
use rustix::process::Pid;
use rustix::process::Signal;
use rustix::termios::LocalModes;

use crate::course::Course;
use crate::seat::furniture::size;

pub(crate) use crate::seat::furniture::Furniture;

/// Begins a frame.
const FRAME: &[u8] = b"\x1b[?2026h";

/// Ends a frame; also written, to be sure, when the terminal is given back.
const WHOLE: &[u8] = b"\x1b[?2026l";

/// Far more than anything takes; a test that waits this long has failed.
pub(crate) const DEADLINE: Duration = Duration::from_secs(60);

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
        self.last(FRAME) > self.last(WHOLE)
    }

    /// Where a sequence was written last.
    fn last(&self, sequence: &[u8]) -> Option<usize> {
        let mut windows = self.bytes.windows(sequence.len());
        windows.rposition(|window| window == sequence)
    }

    #[track_caller]
    fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) {
        // Half a frame is nothing that a learner sees.
        self.wait_while(what, |seat| seat.is_painting() || !holds(&seat.screen()));
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
        let windows = self.bytes.windows(FRAME.len());
        windows.filter(|window| *window == FRAME).count()
    }

    /// The lines of the last frame as they were painted, whatever the window cuts off.
    pub(crate) fn frame(&self) -> Vec<String> {
        let begin = self.last(FRAME).unwrap_or(self.bytes.len());
        let mut wide = vt100::Parser::new(60, 300, 0);
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
