//! Why files are looked at in turn (**polling**) where events are missing.

use std::path::Path;

/// Why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polling {
    /// The folder lies on a file system whose changes, made elsewhere, send no events.
    Silent {
        /// The kind of file system.
        kind: &'static str,
    },
    /// The operating system refused to send events.
    Refused {
        /// Its reason.
        why: String,
    },
}

impl Polling {
    /// It as the beginning of a sentence.
    pub fn reason(&self) -> String {
        match self {
            Polling::Silent { kind } => {
                format!("this folder is on {kind}, which may not tell of saves")
            }
            Polling::Refused { why } => format!("the system does not tell of saves ({why})"),
        }
    }
}

impl std::fmt::Display for Polling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}, so the files are looked at twice a second",
            self.reason()
        )
    }
}

/// Kinds of file systems by the number that `statfs` gives them. A row belongs here if the files can
/// be changed by another machine, or by the host of this one, without this kernel's knowledge.
#[cfg(target_os = "linux")]
const SILENT: [(u32, &str); 11] = [
    (
        0x0102_1997,
        "a drive of Windows or of a virtual machine's host (9p)",
    ),
    (0x6573_5546, "a FUSE drive"),
    (0x0000_6969, "a network drive (NFS)"),
    (0x0000_517b, "a network drive (SMB)"),
    (0xff53_4d42, "a network drive (CIFS)"),
    (0xfe53_4d42, "a network drive (SMB)"),
    (0x5346_414f, "a network drive (AFS)"),
    (0x00c3_6400, "a network drive (Ceph)"),
    (0x786f_4256, "a folder shared by VirtualBox"),
    (0xbacb_acbc, "a folder shared by VMware"),
    (0x7c7c_6673, "a folder shared by Parallels"),
];

impl Polling {
    /// Whether a folder lies where events may be missing.
    #[cfg(target_os = "linux")]
    pub fn needed_in(dir: &Path) -> Option<Polling> {
        let about = rustix::fs::statfs(dir).ok()?;
        Polling::on(about.f_type as u32)
    }

    /// Whether a folder lies where events may be missing.
    #[cfg(not(target_os = "linux"))]
    pub fn needed_in(_: &Path) -> Option<Polling> {
        None
    }

    #[cfg(target_os = "linux")]
    fn on(number: u32) -> Option<Polling> {
        let (_, kind) = SILENT.into_iter().find(|(known, _)| *known == number)?;
        Some(Polling::Silent { kind })
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_windows_drive_needs_polling_and_a_disk_of_our_own_does_not() {
        let polling = Polling::on(0x0102_1997).unwrap();
        assert!(polling.to_string().contains("Windows"), "{polling}");
        assert_eq!(Polling::on(0xef53), None);
        assert_eq!(Polling::needed_in(Path::new("/proc")), None);
    }
}
