//! What this **kernel** gives to build a jail of.

use std::fmt;

use super::bars;

/// Why there is no jail on other systems.
pub(super) const ELSEWHERE: &str = "only Linux on x86-64, ARM64 and RISC-V has what it takes";

/// What this kernel gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kernel {
    /// The version of Landlock, which bounds files; `None` if it is off or missing.
    pub landlock: Option<i32>,
    /// Whether system calls can be filtered.
    pub seccomp: bool,
    system: System,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Linux,
    Other,
}

/// From this version on Landlock has a say in TCP.
const TCP: i32 = 4;

/// From this version on Landlock keeps signals inside the jail.
const SIGNALS: i32 = 6;

impl Kernel {
    /// Tries it out, on a thread that ends with it.
    pub fn look() -> Kernel {
        bars::kernel()
    }

    /// What another system gives, whatever it is.
    #[allow(dead_code, reason = "each system is one of them")]
    pub(super) fn elsewhere() -> Kernel {
        Kernel {
            landlock: None,
            seccomp: false,
            system: System::Other,
        }
    }

    /// A Linux that has so much.
    #[allow(dead_code, reason = "each system is one of them")]
    pub(super) fn linux(landlock: Option<i32>, seccomp: bool) -> Kernel {
        Kernel {
            landlock,
            seccomp,
            system: System::Linux,
        }
    }

    /// What is missing for a jail, if something is.
    pub fn lack(&self) -> Option<String> {
        if self.system == System::Other {
            return Some(ELSEWHERE.to_owned());
        }
        match (self.landlock, self.seccomp) {
            (Some(_), true) => None,
            (None, _) => Some(
                "this kernel has no Landlock (Linux 5.13 has it, where `lsm=` or a container's \
                 own rules do not turn it off)"
                    .to_owned(),
            ),
            (_, false) => Some("this kernel does not filter system calls (seccomp)".to_owned()),
        }
    }

    /// Whether Landlock bounds TCP; the filter of system calls does so in any case.
    pub fn bounds_tcp(&self) -> bool {
        self.landlock.is_some_and(|version| version >= TCP)
    }
}

impl fmt::Display for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(why) = self.lack() {
            return write!(f, "strangers' code cannot be jailed here: {why}");
        }
        let version = self.landlock.unwrap_or_default();
        write!(f, "strangers' code can be jailed: Landlock {version}")?;
        if self.bounds_tcp() {
            f.write_str(" with TCP")?;
        }
        if version >= SIGNALS {
            f.write_str(" and signals")?;
        }
        f.write_str(", seccomp")
    }
}
