//! What a stranger must not get, and what ends it.

use std::net::TcpListener;
use std::os::unix::net::UnixListener;
use std::time::Duration;

use goferris::jail::Bounds;
use goferris::jail::Profile;
use goferris::process;
use goferris::process::Cancel;
use goferris::process::Limits;
use goferris::verdict::Ending;

use crate::jail::Yard;
use crate::jail::stranger;

const RUN: Profile = Profile::Run;

#[test]
fn an_endless_loop_ends_by_its_time_on_the_processor() {
    let Some(yard) = Yard::open() else { return };
    let cpu = Duration::from_secs(1);
    let bounds = Bounds {
        cpu,
        ..RUN.bounds()
    };
    let tried = yard.tries_within(bounds, &RUN.limits(), &["loop"]);
    assert_eq!(tried.finished.ending, Ending::TimedOut { limit_ms: 1000 });
}

#[test]
fn one_that_sleeps_for_ever_ends_by_the_clock() {
    let Some(yard) = Yard::open() else { return };
    let wall = Duration::from_millis(200);
    let limits = Limits {
        wall,
        ..RUN.limits()
    };
    let tried = yard.tries_within(RUN.bounds(), &limits, &["sleep"]);
    assert_eq!(tried.finished.ending, Ending::TimedOut { limit_ms: 200 });
}

#[test]
fn a_flood_of_output_is_cut() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["flood"]);
    assert_eq!(tried.finished.ending, Ending::Flooded { limit: 1 << 20 });
}

#[test]
fn memory_comes_to_an_end() {
    let Some(yard) = Yard::open() else { return };
    let memory = 256 << 20;
    let bounds = Bounds {
        memory,
        ..RUN.bounds()
    };
    let tried = yard.tries_within(bounds, &RUN.limits(), &["memory"]);
    assert_eq!(tried.finished.ending, Ending::Killed { signal: 6 });
    assert!(tried.said.contains("memory allocation"), "{}", tried.said);
    assert!(!tried.said.contains("\n256\n"), "{}", tried.said);
}

#[test]
fn threads_come_to_an_end_but_not_soon() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["threads"]);
    // The last one may find no room for its own needs, which ends the program.
    let ending = &tried.finished.ending;
    let ended = matches!(ending, Ending::Passed | Ending::Killed { signal: 6 });
    assert!(ended, "{ending:?}");
    let started = tried.said.lines().filter_map(|line| line.parse().ok());
    let started: usize = started.max().unwrap();
    assert!((100..5000).contains(&started), "{started}");
}

#[test]
fn a_file_cannot_fill_the_disk() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["disk", &yard.word("work")]);
    assert_eq!(tried.finished.ending, Ending::Killed { signal: 25 });
    let full = std::fs::metadata(yard.at("work/full")).unwrap();
    assert_eq!(full.len(), 1 << 20);
}

#[test]
fn there_is_no_way_to_a_second_process() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["processes"]);
    let ways = if cfg!(target_arch = "x86_64") { 8 } else { 5 };
    tried.got_nothing(ways);
    assert!(tried.said.contains("spawned 0\n"), "{}", tried.said);
}

#[test]
fn who_leaves_the_group_without_a_jail_ends_all_the_same() {
    let mut command = process::trimmed(stranger());
    command.arg("leave");
    let wall = Duration::from_millis(500);
    let limits = Limits {
        wall,
        ..RUN.limits()
    };
    let finished = process::run(command, &limits, &Cancel::default(), &mut |_| {});
    assert_eq!(finished.output, b"left\n");
    assert_eq!(finished.ending, Ending::TimedOut { limit_ms: 500 });
    assert!(finished.took < Duration::from_secs(60));
}

#[test]
fn there_is_no_network() {
    let Some(yard) = Yard::open() else { return };
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let socket = yard.word("work/socket");
    let _there = UnixListener::bind(&socket).unwrap();
    let tried = yard.tries(&["network", &address, &yard.word("work"), &socket]);
    tried.got_nothing(7);
}

#[test]
fn nobody_elses_files_are_there() {
    let Some(yard) = Yard::open() else { return };
    let [work, secret] = ["work", "secret"].map(|name| yard.word(name));
    let bin = stranger().parent().unwrap().to_str().unwrap();
    let tried = yard.tries(&["files", &work, &secret, bin]);
    tried.got_nothing(21);
    assert_eq!(std::fs::read(yard.at("secret")).unwrap(), b"secret");
}

#[test]
fn nobody_else_can_be_reached_and_no_limit_raised() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["others"]);
    tried.got_nothing(if cfg!(target_arch = "x86_64") { 18 } else { 14 });
}

#[test]
fn our_variables_stay_with_us() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["variables"]);
    let mut names: Vec<&str> = tried.said.lines().collect();
    names.sort_unstable();
    let known = ["LANG", "LC_ALL", "LD_LIBRARY_PATH", "TZ"];
    names.retain(|name| !known.contains(name));
    assert_eq!(
        names,
        ["MALLOC_ARENA_MAX", "PATH", "RUST_BACKTRACE", "TMPDIR"]
    );
}

#[test]
fn the_limits_are_those_that_are_promised() {
    let Some(yard) = Yard::open() else { return };
    let tried = yard.tries(&["limits"]);
    let said: Vec<&str> = tried.said.lines().collect();
    // Processor seconds, file size, core, open files, addresses.
    assert_eq!(said, ["3", "1048576", "0", "256", "2147483648"]);
}
