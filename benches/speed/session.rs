//! A **session** of our own, as each runner has one in its terminal: Linux shares the processors among
//! sessions first, and whoever is compared must not share with whatever else our shell does.

/// Begins one.
#[cfg(target_os = "linux")]
pub(crate) fn own() {
    // Keys of the terminal do not reach us there, so whoever stops cargo stops us.
    let signal = Some(rustix::process::Signal::TERM);
    let _ = rustix::process::set_parent_process_death_signal(signal);
    if let Err(error) = rustix::process::setsid() {
        eprintln!("no session of our own, so what we compare with may look slower: {error}");
    }
}

/// Other systems share otherwise.
#[cfg(not(target_os = "linux"))]
pub(crate) fn own() {}
