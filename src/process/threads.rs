//! Where the **threads** of a process stand, as far as the system tells it: Linux has a folder for
//! each thread. Elsewhere nothing is known, and nothing is said.

use std::fs;
use std::path::Path;

use rustix::process::Pid;

use crate::stand::Doing;
use crate::stand::Stand;

/// The threads of a process, the first one first. It costs a few reads for each.
pub(super) fn stands(leader: Pid) -> Vec<Stand> {
    let Ok(entries) = fs::read_dir(format!("/proc/{}/task", leader.as_raw_nonzero())) else {
        return Vec::new();
    };
    let mut threads: Vec<(u32, Stand)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let number = entry.file_name().to_str()?.parse().ok()?;
            Some((number, stand(&entry.path())?))
        })
        .collect();
    threads.sort_by_key(|(number, _)| *number);
    threads.into_iter().map(|(_, stand)| stand).collect()
}

/// One thread; `None` if it has just ended.
fn stand(task: &Path) -> Option<Stand> {
    // A name may be cut inside of a letter.
    let read = |file| {
        let bytes = fs::read(task.join(file));
        bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    };
    let thread = read("comm").ok()?.trim_end().to_owned();
    let stat = read("stat").ok()?;
    // The name stands in brackets and may hold anything; the state is the next word.
    let state = stat.rsplit_once(") ")?.1.chars().next()?;
    let place = read("wchan").unwrap_or_default();
    let doing = doing(state, place.trim());
    Some(Stand { thread, doing })
}

/// What a thread does, by its state and the kernel's function in which it waits.
fn doing(state: char, place: &str) -> Doing {
    let is_in = |names: &[&str]| names.iter().any(|name| place.contains(name));
    if state == 'R' {
        Doing::Works
    } else if is_in(&["futex"]) {
        Doing::WaitsForThread
    } else if is_in(&["nanosleep"]) {
        Doing::Sleeps
    } else if is_in(&["poll", "select"]) {
        Doing::WaitsForEvents
    } else if is_in(&["accept", "recv", "wait_for_", "wait_data", "read", "pipe"]) {
        Doing::WaitsForInput
    } else {
        Doing::Waits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_thread_that_is_parked_waits_for_another() {
        let (end, ended) = std::sync::mpsc::channel::<()>();
        let waiter = std::thread::Builder::new().name("waiter".to_owned());
        let waiter = waiter.spawn(move || ended.recv()).unwrap();
        let me = rustix::process::getpid();
        let has_waiter =
            |stand: &Stand| stand.thread == "waiter" && stand.doing == Doing::WaitsForThread;
        while !stands(me).iter().any(has_waiter) {
            std::thread::yield_now();
        }
        drop(end);
        assert!(waiter.join().unwrap().is_err());
    }

    #[test]
    fn the_kernels_words_are_understood() {
        for (state, place, expected) in [
            ('R', "0", Doing::Works),
            ('S', "futex_wait_queue", Doing::WaitsForThread),
            ('S', "futex_do_wait", Doing::WaitsForThread),
            ('S', "hrtimer_nanosleep", Doing::Sleeps),
            ('S', "ep_poll", Doing::WaitsForEvents),
            ('S', "inet_csk_accept", Doing::WaitsForInput),
            ('S', "pipe_read", Doing::WaitsForInput),
            ('S', "", Doing::Waits),
            ('D', "0", Doing::Waits),
        ] {
            assert_eq!(doing(state, place), expected, "{state} {place}");
        }
    }
}
