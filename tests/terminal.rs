//! The terminal hand in a real terminal: whatever happens, it is given back as it was.
//!
//! The program in the terminal is this test binary itself, which runs [`stand_in`] alone.

use std::io::Read;
use std::io::Write;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use goferris::terminal;
use goferris::terminal::Terminal;
use goferris::terminal::TerminalEvent;
use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::PtyPair;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use rustix::process;
use rustix::process::Pid;
use rustix::process::Signal;
use rustix::process::WaitOptions;

/// Set for the program in the terminal.
const STAND_IN: &str = "GOFERRIS_TEST_STAND_IN";

/// Far more than anything takes; a test that waits this long has failed.
const DEADLINE: Duration = Duration::from_secs(20);

/// The program in the terminal: a session that shows what it is told.
#[test]
fn stand_in() {
    if std::env::var_os(STAND_IN).is_none() {
        return;
    }
    assert!(terminal::is_interactive());
    let (send, events) = mpsc::channel();
    let terminal = Terminal::take(move |event| drop(send.send(event))).unwrap();
    let show = |text: &str| terminal.show(format!("{text}\r\n").as_bytes()).unwrap();
    show(&format!("{} is ready", std::process::id()));
    let mut times = 0;
    for event in &events {
        show(&format!("{event:?}"));
        match event {
            TerminalEvent::Key(console::Key::Char('p')) => {
                let panics = std::thread::spawn(|| panic!("on purpose"));
                assert!(panics.join().is_err());
            }
            TerminalEvent::Key(console::Key::Char('q'))
            | TerminalEvent::Quit { .. }
            | TerminalEvent::Closed => break,
            TerminalEvent::Suspend => terminal.suspend().unwrap(),
            TerminalEvent::Continued => {
                terminal.resume().unwrap();
                times += 1;
                show(&format!("again {times}"));
            }
            TerminalEvent::Resized => show(&format!("{:?}", terminal::size())),
            TerminalEvent::Key(_) => {}
        }
    }
    let quit = terminal.quit_signal();
    drop(terminal);
    println!("bye {quit:?}");
}

/// A terminal with the stand-in, started by a shell.
struct Session {
    pty: PtyPair,
    /// The modes before it was started, as the operating system prints them.
    before: String,
    child: Box<dyn Child + Send + Sync>,
    input: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
}

impl Session {
    fn new() -> Session {
        let size = PtySize {
            rows: 24,
            cols: 80,
            ..PtySize::default()
        };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new("sh");
        // The `:` keeps the shell from becoming the program.
        let line = "\"$0\" --exact terminal::stand_in --nocapture --quiet; :";
        command.args(["-c", line]);
        command.arg(std::env::current_exe().unwrap());
        command.env(STAND_IN, "yes");
        command.env("TERM", "xterm");
        command.env("RUST_BACKTRACE", "0");
        let before = format!("{:?}", pty.master.get_termios().unwrap());
        let child = pty.slave.spawn_command(command).unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                let _ = send.send(buffer[..read].to_vec());
            }
        });
        Session {
            input: pty.master.take_writer().unwrap(),
            child,
            output,
            parser: vt100::Parser::new(24, 80, 0),
            pty,
            before,
        }
    }

    /// A session that has shown that it has begun.
    fn ready() -> Session {
        let mut session = Session::new();
        session.wait_for("ready");
        session
    }

    /// Waits until the screen shows a text.
    fn wait_for(&mut self, text: &str) {
        while !self.parser.screen().contents().contains(text) {
            let shown = self.parser.screen().contents();
            let Ok(bytes) = self.output.recv_timeout(DEADLINE) else {
                panic!("no `{text}` in:\n{shown}");
            };
            self.parser.process(&bytes);
        }
    }

    fn press(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).unwrap();
    }

    /// The shell, which leads the process group.
    fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap() as i32).unwrap()
    }

    /// The program itself, which says who it is.
    fn program(&self) -> Pid {
        let shown = self.parser.screen().contents();
        let first = shown.lines().next().unwrap();
        let pid = first.strip_suffix(" is ready").unwrap().parse().unwrap();
        Pid::from_raw(pid).unwrap()
    }

    /// The modes, as the operating system knows them.
    fn modes(&self) -> String {
        format!("{:?}", self.pty.master.get_termios().unwrap())
    }

    /// Whether the terminal shows the shell's screen, with its cursor.
    fn is_shells(&self) -> bool {
        let screen = self.parser.screen();
        !screen.alternate_screen() && !screen.hide_cursor()
    }

    fn end(mut self) {
        assert!(self.child.wait().unwrap().success());
    }
}

#[test]
fn the_terminal_is_given_back_at_the_end() {
    let mut session = Session::ready();
    assert!(session.parser.screen().alternate_screen() && session.parser.screen().hide_cursor());
    assert_ne!(session.modes(), session.before);
    session.press("q");
    session.wait_for("bye None");
    assert_eq!(session.modes(), session.before);
    assert!(session.is_shells());
    session.end();
}

#[test]
fn keys_are_told_and_nothing_is_echoed() {
    let mut session = Session::ready();
    session.press("h\x1b[A\x03é");
    session.wait_for("Key(Char('é'))");
    let shown = session.parser.screen().contents();
    let told = [
        "Key(Char('h'))",
        "Key(ArrowUp)",
        "Key(CtrlC)",
        "Key(Char('é'))",
    ];
    assert_eq!(shown.lines().collect::<Vec<_>>()[1..], told);
    session.press("q");
    session.end();
}

#[test]
fn a_panic_in_any_thread_is_seen_on_the_shells_screen() {
    let mut session = Session::ready();
    session.press("p");
    session.wait_for("on purpose");
    session.wait_for("bye None");
    assert!(session.parser.screen().contents().contains("on purpose"));
    assert_eq!(session.modes(), session.before);
    assert!(session.is_shells());
    session.end();
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_takes_it_again() {
    let mut session = Session::ready();
    let ours = session.modes();
    for times in 1..=2 {
        session.press("\x1a");
        let (_, status) = process::waitpid(Some(session.pid()), WaitOptions::UNTRACED)
            .unwrap()
            .unwrap();
        assert!(status.stopped());
        assert_eq!(session.modes(), session.before);
        process::kill_process_group(session.pid(), Signal::CONT).unwrap();
        session.wait_for(&format!("again {times}"));
        assert!(session.parser.screen().alternate_screen());
        assert_eq!(session.modes(), ours);
    }
    session.press("q");
    session.wait_for("bye None");
    assert_eq!(session.modes(), session.before);
    assert!(session.is_shells());
    session.end();
}

#[test]
fn a_signal_ends_the_session_and_is_remembered() {
    for (signal, number) in [(Signal::TERM, 15), (Signal::HUP, 1), (Signal::INT, 2)] {
        let mut session = Session::ready();
        process::kill_process(session.program(), signal).unwrap();
        session.wait_for(&format!("bye Some({number})"));
        assert_eq!(session.modes(), session.before);
        assert!(session.is_shells());
        session.end();
    }
}

#[test]
fn a_new_size_is_told() {
    let mut session = Session::ready();
    let size = PtySize {
        rows: 30,
        cols: 61,
        ..PtySize::default()
    };
    session.pty.master.resize(size).unwrap();
    session.wait_for("Size { columns: 61, rows: 30 }");
    session.press("q");
    session.end();
}
