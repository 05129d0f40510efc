use super::*;

fn limits() -> Limits {
    Limits {
        wall: Duration::from_secs(20),
        memory: 1 << 30,
        output: 1 << 20,
        priority: Priority::Normal,
    }
}

fn sh(script: &str) -> Command {
    let mut command = trimmed("sh");
    command.args(["-c", script]);
    command
}

fn run_sh(script: &str, limits: &Limits) -> Finished {
    run(sh(script), limits, &Cancel::default(), &mut |_| {})
}

/// Whether a process is there and not just waiting to be reaped by somebody else.
fn is_alive(pid: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| {
        !stat
            .rsplit(')')
            .next()
            .unwrap()
            .trim_start()
            .starts_with('Z')
    })
}

fn wait_until_gone(pid: &str) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while is_alive(pid) {
        assert!(Instant::now() < deadline, "{pid} is still there");
        std::thread::yield_now();
    }
}

#[test]
fn both_outputs_come_in_their_order() {
    let finished = run_sh("echo a; echo b >&2; echo c; exit 3", &limits());
    assert_eq!(finished.output, b"a\nb\nc\n");
    assert_eq!(finished.ending, Ending::Failed { code: 3 });
}

#[test]
fn a_signal_is_not_an_exit_code() {
    assert_eq!(run_sh("true", &limits()).ending, Ending::Passed);
    let killed = run_sh("kill -SEGV $$", &limits());
    assert_eq!(killed.ending, Ending::Killed { signal: 11 });
}

#[test]
fn a_missing_program_is_not_a_failure_of_the_learner() {
    let command = trimmed("goferris-has-no-such-program");
    let finished = run(command, &limits(), &Cancel::default(), &mut |_| {});
    let Ending::NotStarted { why } = finished.ending else {
        panic!("{:?}", finished.ending);
    };
    assert!(why.contains("goferris-has-no-such-program"), "{why}");
}

#[test]
fn what_never_ends_is_stopped_at_its_limit() {
    let wall = Duration::from_millis(100);
    let limits = Limits { wall, ..limits() };
    let finished = run_sh("sleep 1000", &limits);
    assert_eq!(finished.ending, Ending::TimedOut { limit_ms: 100 });
    // The same for one that closes its output and sleeps on.
    let finished = run_sh("exec >&- 2>&-; sleep 1000", &limits);
    assert_eq!(finished.ending, Ending::TimedOut { limit_ms: 100 });
}

#[test]
#[cfg(target_os = "linux")]
fn a_process_may_set_itself_lower_limits_and_the_one_that_ended_it_is_named() {
    let began = Instant::now();
    let finished = run_sh("ulimit -St 1; while :; do :; done", &limits());
    assert_eq!(finished.ending, Ending::TimedOut { limit_ms: 1000 });
    assert!(began.elapsed() < Duration::from_secs(15));
}

#[test]
#[cfg(target_os = "linux")]
fn a_limit_that_a_process_has_set_itself_is_not_raised() {
    use std::io::BufRead;
    let mut command = sh("ulimit -St 5; echo set; read forever");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut said = String::new();
    let mut out = io::BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut said).unwrap();
    let pid = Pid::from_child(&child);
    limit(pid, Resource::Cpu, 100);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    let cpu = limits.lines().find(|line| line.starts_with("Max cpu"));
    assert_eq!(
        cpu.unwrap().split_whitespace().nth(3),
        Some("5"),
        "{limits}"
    );
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_flood_is_cut_with_and_without_line_ends() {
    let output = 10_000;
    let limits = Limits { output, ..limits() };
    for script in ["yes", "cat /dev/zero"] {
        let finished = run_sh(script, &limits);
        assert_eq!(finished.ending, Ending::Flooded { limit: 10_000 });
        assert_eq!(finished.output.len(), 10_000);
    }
}

#[test]
fn children_of_a_child_do_not_hang_us_and_do_not_live_on() {
    // The grandchild holds the pipe open and would sleep for long.
    let began = Instant::now();
    let finished = run_sh("sleep 1000 & echo $!", &limits());
    assert_eq!(finished.ending, Ending::Passed);
    assert!(began.elapsed() < Duration::from_secs(15));
    wait_until_gone(String::from_utf8_lossy(&finished.output).trim());
}

#[test]
fn a_cancel_from_another_thread_ends_it_and_its_children() {
    let cancel = Cancel::default();
    let other = cancel.clone();
    let mut pid = String::new();
    let script = "sleep 1000 & echo $!; wait";
    let finished = run(sh(script), &limits(), &cancel, &mut |piece| {
        pid = String::from_utf8_lossy(piece).trim().to_owned();
        other.cancel();
    });
    assert_eq!(finished.ending, Ending::Cancelled);
    wait_until_gone(&pid);
    // A token that was cancelled starts nothing more.
    let finished = run(sh("echo no"), &limits(), &cancel, &mut |_| {});
    assert_eq!(finished.ending, Ending::Cancelled);
    assert!(finished.output.is_empty());
}

#[test]
#[cfg(target_os = "linux")]
fn memory_is_limited() {
    let memory = 64 << 20;
    let limits = Limits { memory, ..limits() };
    // One gigabyte by doubling, in the shell's own memory.
    let script = "x=a; i=0; while [ $i -lt 30 ]; do x=$x$x; i=$((i+1)); done; echo done";
    let finished = run_sh(script, &limits);
    let text = String::from_utf8_lossy(&finished.output).into_owned();
    assert!(!text.contains("done"), "{text}");
    assert_ne!(finished.ending, Ending::Passed);
}

#[test]
fn what_runs_in_our_group_dies_with_it() {
    let group = |script: &str, cancel: &Cancel| {
        let finished = run(sh(script), &limits(), cancel, &mut |_| {});
        String::from_utf8_lossy(&finished.output).trim().to_owned()
    };
    let script = "cut -d ' ' -f 5 /proc/$$/stat";
    let ours = std::fs::read_to_string("/proc/self/stat").unwrap();
    let ours = ours.rsplit(") ").next().unwrap().split(' ').nth(2).unwrap();
    assert_eq!(group(script, &Cancel::within(Group::Ours)), ours);
    assert_ne!(group(script, &Cancel::default()), ours);
}

#[test]
fn a_cancel_ends_what_runs_in_our_group_and_spares_us() {
    let cancel = Cancel::within(Group::Ours);
    let other = cancel.clone();
    let finished = run(
        sh("echo a; exec sleep 1000"),
        &limits(),
        &cancel,
        &mut |_| {
            other.cancel();
        },
    );
    assert_eq!(finished.ending, Ending::Cancelled);
}
