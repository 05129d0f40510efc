//! The **powers** of a jailed program: how much it may use, and nothing of what root may do.

use rustix::process::Resource;
use rustix::process::Rlimit;
use rustix::thread::CapabilitySet;
use rustix::thread::capabilities;
use rustix::thread::set_capabilities;

use super::super::Bounds;

/// Sets the limits that the system keeps.
pub(super) fn bind(bounds: Bounds) -> Result<(), String> {
    let cpu = bounds.cpu.as_secs();
    let all = [
        (Resource::As, bounds.memory, bounds.memory),
        // At the first the system sends a signal that says why, at the second it kills.
        (Resource::Cpu, cpu, cpu + 1),
        (Resource::Fsize, bounds.file, bounds.file),
        (Resource::Nofile, bounds.open_files, bounds.open_files),
        (Resource::Core, 0, 0),
    ];
    for (resource, current, maximum) in all {
        // Nobody but root may raise a limit, and nobody needs to: a lower one is as good.
        let hard = rustix::process::getrlimit(resource).maximum;
        let capped = |value: u64| Some(hard.map_or(value, |hard| hard.min(value)));
        let limit = Rlimit {
            current: capped(current),
            maximum: capped(maximum),
        };
        rustix::process::setrlimit(resource, limit)
            .map_err(|error| format!("the limit on {resource:?}: {error}"))?;
    }
    Ok(())
}

/// Gives up what root may do, apart from its way past the permissions of files, which the list of
/// files bounds.
pub(super) fn give_up() -> Result<(), String> {
    let kept = CapabilitySet::DAC_OVERRIDE | CapabilitySet::DAC_READ_SEARCH;
    let give_up = || {
        let mut sets = capabilities(None)?;
        sets.effective &= kept;
        sets.permitted &= kept;
        sets.inheritable &= kept;
        set_capabilities(None, sets)
    };
    give_up().map_err(|error: rustix::io::Errno| format!("capabilities: {error}"))
}
