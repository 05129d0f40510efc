//! The **files** of the jail: Landlock's allow-list. What is not on it is not there to be opened.

use std::path::Path;

use landlock::ABI;
use landlock::Access;
use landlock::AccessFs;
use landlock::AccessNet;
use landlock::BitFlags;
use landlock::LandlockStatus;
use landlock::PathBeneath;
use landlock::PathFd;
use landlock::Ruleset;
use landlock::RulesetAttr;
use landlock::RulesetCreatedAttr;
use landlock::RulesetError;
use landlock::RulesetStatus;
use landlock::Scope;
use landlock::make_bitflags;
use landlock::path_beneath_rules;

use super::super::entry::Cell;

/// The newest version that we know. An older kernel keeps what it can, and the filter of system
/// calls has no gap where it cannot.
const KNOWN: ABI = ABI::V9;

/// What programs are made of. What is not on this machine is left out.
const SYSTEM: [&str; 14] = [
    "/usr",
    "/bin",
    "/lib",
    "/lib32",
    "/lib64",
    "/nix/store",
    "/gnu/store",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/dev/random",
    "/dev/urandom",
    "/dev/zero",
    // How the system hands out memory: what allocators go by.
    "/proc/sys/vm/overcommit_memory",
    "/sys/kernel/mm/transparent_hugepage/enabled",
];

/// The main thread asks it for its stack, to tell an overflow from a wrong address. It holds
/// addresses, and no content.
const OWN_MAP: &str = "/proc/self/maps";

const NOTHING: &str = "/dev/null";

/// Shuts this thread in, and all that it starts or becomes.
pub(super) fn shut(cell: &Cell) -> Result<(), String> {
    let there = |path: &Path| {
        let missing = |error| format!("`{}` cannot be opened: {error}", path.display());
        PathFd::new(path).map_err(missing)
    };
    let folder = there(&cell.folder)?;
    cell.reads
        .iter()
        .try_for_each(|path| there(path).map(drop))?;
    let restrict = || -> Result<RulesetStatus, RulesetError> {
        let read = AccessFs::from_read(KNOWN);
        let rules = Ruleset::default()
            .handle_access(AccessFs::from_all(KNOWN))?
            .handle_access(AccessNet::from_all(KNOWN))?
            .scope(Scope::from_all(KNOWN))?
            .create()?
            .add_rule(PathBeneath::new(folder, read | writing()))?
            .add_rules(path_beneath_rules(&cell.reads, read))?
            .add_rules(path_beneath_rules(SYSTEM, read))?
            .add_rules(path_beneath_rules([OWN_MAP], AccessFs::ReadFile))?
            .add_rules(path_beneath_rules(
                [NOTHING],
                AccessFs::ReadFile | AccessFs::WriteFile,
            ))?;
        Ok(rules.restrict_self()?.ruleset)
    };
    match restrict() {
        Ok(RulesetStatus::NotEnforced) => Err("this kernel has no Landlock".to_owned()),
        Ok(_) => Ok(()),
        Err(error) => Err(format!("Landlock: {error}")),
    }
}

/// What may be done in the folder: files and folders. No symbolic links, which would lead us astray
/// when we write there afterwards, no devices, no sockets.
fn writing() -> BitFlags<AccessFs> {
    make_bitflags!(AccessFs::{
        WriteFile | Truncate | MakeReg | MakeDir | RemoveFile | RemoveDir | Refer
    })
}

/// The version of Landlock that bounds this thread from now on; `None` if nothing does.
pub(super) fn version() -> Option<i32> {
    let shut = || {
        Ruleset::default()
            .handle_access(AccessFs::from_all(ABI::V1))?
            .create()?
            .restrict_self()
    };
    match shut().ok()?.landlock {
        LandlockStatus::Available {
            effective_abi,
            kernel_abi,
        } => Some(kernel_abi.unwrap_or(effective_abi as i32)),
        _ => None,
    }
}
