//! What a hostile program may do to the machine: nothing. Each is tried through `grade` and named on
//! the sheet; the machine is looked at afterwards.

use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::net::UdpSocket;
use std::os::unix::net::UnixListener;

use super::Class;
use super::mark;
use crate::course::Answer;
use crate::course::double;
use crate::jail::has_jail;

/// The right answer, after this was tried. A text that gets what it wants says `had`.
fn tries(act: &str) -> String {
    double(&format!("if {act} {{ panic!(\"had it\") }}\n    n * 2"))
}

/// Grades these texts in a jail; the names stand for the texts.
pub(super) fn grade(texts: &[(&str, String)], keys: &str) -> (Class, Answer) {
    let names: Vec<(&str, &str)> = texts.iter().map(|(name, _)| (*name, keys)).collect();
    let class = Class::of(&names);
    for (name, text) in texts {
        class.write(&format!("exercises/{name}.rs"), text);
    }
    let answer = class.grade(&["--jail", "require", "--format", "json"]);
    (class, answer)
}

#[test]
fn a_program_reaches_no_network_no_secret_and_no_other_process() {
    if !has_jail() {
        return;
    }
    let beside = tempfile::tempdir().unwrap();
    let secret = beside.path().join("secret");
    fs::write(&secret, "the secret").unwrap();
    let written = beside.path().join("written");
    let socket = beside.path().join("socket");
    let unix = UnixListener::bind(&socket).unwrap();
    let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
    let udp = UdpSocket::bind("127.0.0.1:0").unwrap();
    unix.set_nonblocking(true).unwrap();
    tcp.set_nonblocking(true).unwrap();
    udp.set_nonblocking(true).unwrap();
    let (tcp_at, udp_at) = (tcp.local_addr().unwrap(), udp.local_addr().unwrap());
    let texts = [
        (
            "reads",
            tries(&format!("std::fs::read({secret:?}).is_ok()")),
        ),
        ("passwd", tries("std::fs::read(\"/etc/passwd\").is_ok()")),
        (
            "home",
            tries(
                "std::env::var_os(\"HOME\").is_some() || std::fs::read_dir(\"/root\").is_ok() || std::fs::read_dir(\"/home\").is_ok()",
            ),
        ),
        (
            "variables",
            tries(
                "std::env::vars_os().any(|(name, _)| name == \"GOFERRIS_SECRET\" || name.to_string_lossy().starts_with(\"SEAL_\"))",
            ),
        ),
        (
            "writes",
            tries(&format!("std::fs::write({written:?}, \"x\").is_ok()")),
        ),
        (
            "memory",
            tries(
                "std::fs::read(\"/proc/self/mem\").is_ok() || std::fs::File::open(\"/proc/self/mem\").is_ok()",
            ),
        ),
        (
            "neighbours",
            tries("std::fs::read_dir(\"..\").is_ok() || std::fs::read_dir(\"../..\").is_ok()"),
        ),
        (
            "tcp",
            tries(&format!(
                "std::net::TcpStream::connect(\"{tcp_at}\").is_ok()"
            )),
        ),
        (
            "udp",
            tries(&format!(
                "std::net::UdpSocket::bind(\"127.0.0.1:0\").is_ok_and(|s| s.send_to(b\"x\", \"{udp_at}\").is_ok())"
            )),
        ),
        (
            "unix",
            tries(&format!(
                "std::os::unix::net::UnixStream::connect({socket:?}).is_ok()"
            )),
        ),
        (
            "spawns",
            tries(
                "std::process::Command::new(\"/bin/sh\").arg(\"-c\").arg(\"true\").status().is_ok()",
            ),
        ),
    ];
    let (_class, answer) = grade(&texts, "");
    for (name, _) in &texts {
        let mark = mark(&answer, name);
        assert_eq!(mark["status"], "pass", "{name} got what it wanted: {mark}");
    }
    assert_eq!(answer.json()["grader"]["jailed"], true);
    assert!(!written.exists());
    assert_eq!(tcp.accept().unwrap_err().kind(), ErrorKind::WouldBlock);
    assert_eq!(unix.accept().unwrap_err().kind(), ErrorKind::WouldBlock);
    let mut bytes = [0; 8];
    assert_eq!(
        udp.recv(&mut bytes).unwrap_err().kind(),
        ErrorKind::WouldBlock
    );
}

#[test]
fn a_program_that_eats_the_machine_is_stopped_and_named() {
    if !has_jail() {
        return;
    }
    let always = "std::hint::black_box(n) > 0";
    let fork = "unsafe extern \"C\" { safe fn fork() -> i32; }";
    let setsid = "unsafe extern \"C\" { safe fn setsid() -> i32; }";
    let above = |above: &str, act: &str| format!("{above}\n{}", double(&format!("{act}; n")));
    let in_drop = "struct Spin; impl Drop for Spin { fn drop(&mut self) { while std::hint::black_box(true) {} } }";
    let one_line = "use std::io::Write; let all = vec![b'x'; 1 << 26]; let _ = std::io::stdout().write_all(&all)";
    let deadlock =
        "let lock = std::sync::Mutex::new(()); let _a = lock.lock(); let _b = lock.lock()";
    let inodes = format!(
        "let mut i = 0u64; while {always} {{ let _ = std::fs::write(format!(\"{{i}}\"), \"\"); i += 1; }}"
    );
    let texts = [
        (
            "spins",
            double(&format!("while {always} {{}} n")),
            "timeout",
        ),
        (
            "spins_in_drop",
            above(in_drop, "let _spin = Spin"),
            "timeout",
        ),
        ("deadlocks", double(&format!("{deadlock}; n")), "timeout"),
        (
            "one_line",
            double(&format!("{one_line}; n")),
            "output_limit",
        ),
        (
            "allocates",
            double(&format!(
                "let mut all = vec![]; while {always} {{ all.push(std::hint::black_box(Vec::<u8>::with_capacity(64 << 20))) }} n"
            )),
            "memory",
        ),
        (
            "forks",
            above(
                fork,
                &format!("if {always} && fork() >= 0 {{ panic!(\"had it\") }}"),
            ),
            "fail",
        ),
        (
            "leaves",
            above(setsid, "if setsid() >= 0 { panic!(\"had it\") }"),
            "fail",
        ),
        (
            "fills_the_disk",
            double(&format!(
                "use std::io::Write; let mut f = std::fs::File::create(\"f\").unwrap(); while {always} {{ f.write_all(&[0; 4096]).unwrap() }} n"
            )),
            "crashed",
        ),
        ("many_files", double(&format!("{inodes} n")), "output_limit"),
        (
            "many_threads",
            double(
                "let all: Vec<_> = (0..100_000).map(|_| std::thread::spawn(|| std::thread::park())).collect(); all.len() as u32",
            ),
            "",
        ),
    ];
    let plain: Vec<(&str, String)> = texts
        .iter()
        .map(|(name, text, _)| (*name, text.clone()))
        .collect();
    let (_class, answer) = grade(&plain, "limits = { memory_mib = 512 }");
    for (name, _, status) in &texts {
        let mark = mark(&answer, name);
        assert!(!mark.to_string().contains("had it"), "{name}: {mark}");
        assert_ne!(mark["status"], "pass", "{name}: {mark}");
        assert_ne!(mark["status"], "infra_error", "{name}: {mark}");
        if !status.is_empty() {
            assert_eq!(mark["status"], *status, "{name}: {mark}");
        }
    }
    assert_eq!(answer.code, Some(1), "{answer:?}");
}

#[test]
fn a_jail_is_asked_for_and_spoken_of() {
    let class = Class::of(&[("one", "")]);
    class.write(
        "one.rs",
        double("std::fs::read(\"/etc/passwd\").map_or(0, |_| n * 2)"),
    );
    let off = class.grade(&["--jail", "off", "--format", "json"]);
    assert_eq!(mark(&off, "one")["status"], "pass", "{off:?}");
    assert_eq!(off.json()["grader"]["jailed"], false);
    if has_jail() {
        let auto = class.grade(&["--format", "json"]);
        assert_eq!(mark(&auto, "one")["status"], "fail", "{auto:?}");
        assert_eq!(auto.stderr, "");
    }
    class
        .grade(&["--jail", "perhaps"])
        .expect(2, &["auto", "require", "off"]);
    class
        .grade(&["--limits", "ram=1"])
        .expect(2, &["memory=SIZE"]);
    class.write(
        "one.rs",
        double("use std::io::Write; let _ = std::io::stdout().write_all(&[b'x'; 5000]); n * 2"),
    );
    let little = class.grade(&["--limits", "output=4K", "--format", "json"]);
    assert_eq!(mark(&little, "one")["status"], "output_limit", "{little:?}");
}
