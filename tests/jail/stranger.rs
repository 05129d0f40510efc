//! A stranger's program: its first argument says what it tries. It prints `had: …` for each thing that
//! it got and must not have, and `no: …` with the reason for each that it did not get.

use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::net::*;
use std::os::unix::net::*;
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

unsafe extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn setpgid(pid: i32, group: i32) -> i32;
    fn getpgid(pid: i32) -> i32;
    fn getppid() -> i32;
    fn kill(pid: i32, signal: i32) -> i32;
    fn ptrace(request: i32, pid: i32, address: usize, data: usize) -> i64;
    fn syscall(number: i64, ...) -> i64;
    fn chmod(path: *const i8, mode: u32) -> i32;
    fn setrlimit(resource: i32, limit: *const [u64; 2]) -> i32;
    fn prlimit(pid: i32, resource: i32, limit: *const [u64; 2], old: usize) -> i32;
    fn fcntl(file: i32, command: i32, ...) -> i32;
    fn setgid(group: u32) -> i32;
    fn getrlimit(resource: i32, limit: *mut [u64; 2]) -> i32;
}

fn tell<T, E: std::fmt::Display>(what: &str, got: Result<T, E>) {
    match got {
        Ok(_) => println!("had: {what}"),
        Err(error) => println!("no: {what}: {error}"),
    }
}

/// What a call of the system's own gave.
fn call(what: &str, gave: i64) {
    let error = std::io::Error::last_os_error();
    tell(what, if gave < 0 { Err(error) } else { Ok(()) });
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let word = |n: usize| words.get(n).map_or("", String::as_str);
    let parent = unsafe { getppid() };
    match word(1) {
        "loop" => loop {
            black_box(0);
        },
        "sleep" => thread::sleep(Duration::from_secs(1000)),
        "flood" => loop {
            println!("{}", "x".repeat(1000));
        },
        "memory" => {
            let mut all = Vec::new();
            for n in 0..1000 {
                all.push(vec![n as u8 + 1; 16 << 20]);
                println!("{}", black_box(&all).len() * 16);
            }
        }
        "disk" => {
            let mut file = fs::File::create(format!("{}/full", word(2))).unwrap();
            for _ in 0..1000 {
                file.write_all(&[7; 64 << 10]).unwrap();
            }
            println!("had: disk");
        }
        "threads" => {
            let (end, ended) = mpsc::channel::<()>();
            let ended = std::sync::Arc::new(std::sync::Mutex::new(ended));
            let mut all = Vec::new();
            while all.len() < 1_000_000 {
                let ended = ended.clone();
                let wait = move || drop(ended.lock().unwrap().recv());
                match thread::Builder::new().spawn(wait) {
                    Ok(thread) => {
                        all.push(thread);
                        println!("{}", all.len());
                    }
                    Err(_) => break,
                }
            }
            drop(end);
        }
        "processes" => {
            let bomb = (0..200).filter(|_| Command::new("/bin/true").spawn().is_ok());
            println!("spawned {}", bomb.count());
            tell("spawn", Command::new("/bin/true").status());
            call("fork", unsafe { fork() }.into());
            if cfg!(target_arch = "x86_64") {
                call("fork, second way", unsafe { syscall(0x4000_0000 + 57) });
                call("vfork", unsafe { syscall(58) });
                call("clone", unsafe { syscall(56, 17, 0, 0, 0, 0) });
            }
            call("clone3", unsafe { syscall(435, &[0u64, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0], 88) });
            call("setsid", unsafe { setsid() }.into());
            call("setpgid", unsafe { setpgid(0, getpgid(parent)) }.into());
        }
        "leave" => {
            assert_eq!(unsafe { setpgid(0, getpgid(parent)) }, 0);
            println!("left");
            thread::sleep(Duration::from_secs(1000));
        }
        "network" => {
            tell("tcp listen", TcpListener::bind("127.0.0.1:0"));
            tell("tcp connect", TcpStream::connect(word(2)));
            tell("udp", UdpSocket::bind("127.0.0.1:0"));
            tell("unix listen", UnixListener::bind(format!("{}/s", word(3))));
            tell("unix connect", UnixStream::connect(word(4)));
            tell("datagrams", UnixDatagram::unbound());
            tell("datagram pair", UnixDatagram::pair());
        }
        "files" => {
            for path in ["/etc/passwd", "/etc/hostname", "/proc/self/mem", "/proc/self/environ"] {
                tell(path, fs::File::open(path));
            }
            for file in ["mem", "environ", "maps", "fd", "cmdline"] {
                let path = format!("/proc/{parent}/{file}");
                tell(&path, fs::File::open(&path));
            }
            for path in ["/root", "/home", "/tmp", "/"] {
                tell(path, fs::read_dir(path));
            }
            let (folder, secret, own) = (word(2), word(3), word(4));
            tell("read secret", fs::read(secret));
            tell("write secret", fs::write(secret, "x"));
            tell("remove secret", fs::remove_file(secret));
            tell("overwrite itself", fs::write(format!("{own}/more"), "x"));
            tell("link", fs::hard_link(secret, format!("{folder}/link")));
            tell("rename", fs::rename(secret, format!("{folder}/moved")));
            tell("symlink", std::os::unix::fs::symlink(secret, format!("{folder}/sym")));
            let path = std::ffi::CString::new(secret).unwrap();
            call("chmod", unsafe { chmod(path.as_ptr().cast(), 0) }.into());
        }
        "others" => {
            call("signal to the parent", unsafe { kill(parent, 0) }.into());
            call("signal to the group", unsafe { kill(0, 0) }.into());
            call("signal to the first", unsafe { kill(1, 0) }.into());
            call("ptrace", unsafe { ptrace(16, parent, 0, 0) });
            call("io_uring", unsafe { syscall(425, 8, &mut [0u64; 15]) });
            call("pidfd", unsafe { syscall(434, parent, 0) });
            call("another group", unsafe { setgid(12345) }.into());
            call("signals by a file", unsafe { fcntl(1, 8, parent) }.into());
            call("the parent's limit", unsafe { prlimit(parent, 4, &[0; 2], 0) }.into());
            let more = [u64::MAX; 2];
            for resource in [0, 1, 7, 9] {
                call("setrlimit", unsafe { setrlimit(resource, &more) }.into());
            }
            if cfg!(target_arch = "x86_64") {
                call("unshare", unsafe { syscall(272, 0x1000_0000) });
                call("shared memory", unsafe { syscall(29, 0, 4096, 0o1600) });
                call("memfd", unsafe { syscall(319, b"x\0".as_ptr(), 0) });
                call("set the host's name", unsafe { syscall(170, b"x".as_ptr(), 1) });
            }
            call("what comes later", unsafe { syscall(452, -100, c".".as_ptr(), 0o700, 0) });
        }
        "variables" => std::env::vars().for_each(|(name, _)| println!("{name}")),
        "limits" => {
            for resource in [0, 1, 4, 7, 9] {
                let mut limit = [0; 2];
                unsafe { getrlimit(resource, &mut limit) };
                println!("{}", limit[0]);
            }
        }
        "honest" => honest(),
        "abort" => std::process::abort(),
        "panic" => panic!("on purpose"),
        "exit" => std::process::exit(word(2).parse().unwrap()),
        "overflow" => println!("{}", deep(1)),
        _ => panic!("nothing to try"),
    }
}

fn deep(n: u64) -> u64 {
    let frame = [n; 500];
    if black_box(n) == 0 { 0 } else { deep(n + 1) + black_box(&frame)[7] }
}

/// What programs of learners do.
fn honest() {
    let (end, ended) = mpsc::channel::<u64>();
    let threads: Vec<_> = (0..40)
        .map(|n| {
            let end = end.clone();
            thread::spawn(move || {
                let kept = vec![n; 10_000];
                thread::sleep(Duration::from_millis(20));
                end.send(kept.iter().sum()).unwrap();
            })
        })
        .collect();
    drop(end);
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    assert_eq!(ended.iter().sum::<u64>(), 7_800_000);
    let (_end, ended) = mpsc::channel::<()>();
    assert!(ended.recv_timeout(Duration::from_millis(20)).is_err());
    let dir = std::env::temp_dir().join("mine");
    fs::create_dir(&dir).unwrap();
    let (path, moved) = (dir.join("text"), std::env::temp_dir().join("moved"));
    fs::write(&path, "kept").unwrap();
    fs::rename(&path, &moved).unwrap();
    assert_eq!(fs::read_to_string(&moved).unwrap(), "kept");
    fs::remove_dir_all(&dir).unwrap();
    // An async runtime wakes itself by such a pair.
    let (mut one, _other) = UnixStream::pair().unwrap();
    one.write_all(b"wake").unwrap();
    assert!(thread::available_parallelism().is_ok());
    assert!(std::time::SystemTime::now() > std::time::UNIX_EPOCH);
    assert!(std::panic::catch_unwind(|| panic!("caught")).is_err());
    std::collections::HashMap::from([(1, 2)]);
    eprintln!("on standard error");
    println!("honest");
}
