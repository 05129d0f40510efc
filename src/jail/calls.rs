//! The system **calls** of the jail: what the allow-list of files has no say in.
//!
//! A list of what is refused: an allow-list breaks honest programs with each new C library. What it
//! would win, calls that nobody has thought of, is had by refusing all that are newer than this list.

use std::collections::BTreeMap;

use libc as n;
use seccompiler::BackendError;
use seccompiler::BpfProgram;
use seccompiler::SeccompAction;
use seccompiler::SeccompCmpArgLen::Dword;
use seccompiler::SeccompCmpArgLen::Qword;
use seccompiler::SeccompCmpOp;
use seccompiler::SeccompCondition;
use seccompiler::SeccompFilter;
use seccompiler::SeccompRule;
use seccompiler::TargetArch;
use seccompiler::apply_filter;
use seccompiler::sock_filter;

use super::super::Profile;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// The network; a pair of sockets that only know each other is no network.
const NETWORK: [i64; 6] = [
    n::SYS_socket,
    n::SYS_connect,
    n::SYS_bind,
    n::SYS_listen,
    n::SYS_accept,
    n::SYS_accept4,
];

/// Other processes: to look into them, to hold them, to leave the group that we end.
const OTHERS: [i64; 23] = [
    n::SYS_ptrace,
    n::SYS_process_vm_readv,
    n::SYS_process_vm_writev,
    n::SYS_process_madvise,
    n::SYS_process_mrelease,
    n::SYS_kcmp,
    n::SYS_pidfd_open,
    n::SYS_pidfd_getfd,
    n::SYS_pidfd_send_signal,
    n::SYS_rt_sigqueueinfo,
    n::SYS_rt_tgsigqueueinfo,
    n::SYS_migrate_pages,
    n::SYS_move_pages,
    n::SYS_setsid,
    n::SYS_setpgid,
    n::SYS_unshare,
    n::SYS_setns,
    n::SYS_setpriority,
    n::SYS_sched_setscheduler,
    n::SYS_sched_setattr,
    n::SYS_sched_setparam,
    n::SYS_sched_setaffinity,
    n::SYS_ioprio_set,
];

/// What outlives a process, or is counted by no limit.
const LASTING: [i64; 9] = [
    n::SYS_shmget,
    n::SYS_shmat,
    n::SYS_msgget,
    n::SYS_semget,
    n::SYS_mq_open,
    n::SYS_memfd_create,
    n::SYS_add_key,
    n::SYS_request_key,
    n::SYS_keyctl,
];

/// The machine itself, and the kernel's wide doors.
const MACHINE: [i64; 40] = [
    n::SYS_io_uring_setup,
    n::SYS_io_uring_enter,
    n::SYS_io_uring_register,
    n::SYS_bpf,
    n::SYS_perf_event_open,
    n::SYS_userfaultfd,
    n::SYS_mount,
    n::SYS_umount2,
    n::SYS_pivot_root,
    n::SYS_chroot,
    n::SYS_open_tree,
    n::SYS_move_mount,
    n::SYS_fsopen,
    n::SYS_fsconfig,
    n::SYS_fsmount,
    n::SYS_fspick,
    n::SYS_mount_setattr,
    n::SYS_swapon,
    n::SYS_swapoff,
    n::SYS_reboot,
    n::SYS_kexec_load,
    n::SYS_init_module,
    n::SYS_finit_module,
    n::SYS_delete_module,
    n::SYS_acct,
    n::SYS_settimeofday,
    n::SYS_clock_settime,
    n::SYS_clock_adjtime,
    n::SYS_adjtimex,
    n::SYS_sethostname,
    n::SYS_setdomainname,
    n::SYS_syslog,
    n::SYS_quotactl,
    n::SYS_vhangup,
    n::SYS_personality,
    n::SYS_name_to_handle_at,
    n::SYS_open_by_handle_at,
    n::SYS_fanotify_init,
    n::SYS_fanotify_mark,
    n::SYS_setrlimit,
];

/// Who owns a file, who may use it and since when: Landlock has no say in them, and a program could
/// lock you out of your own files.
const PROPERTIES: [i64; 11] = [
    n::SYS_fchmod,
    n::SYS_fchmodat,
    n::SYS_fchown,
    n::SYS_fchownat,
    n::SYS_utimensat,
    n::SYS_setxattr,
    n::SYS_lsetxattr,
    n::SYS_fsetxattr,
    n::SYS_removexattr,
    n::SYS_lremovexattr,
    n::SYS_fremovexattr,
];

/// The same under the names of earlier days, which only this processor still has.
#[cfg(target_arch = "x86_64")]
const EARLIER: [i64; 8] = [
    n::SYS_fork,
    n::SYS_vfork,
    n::SYS_chmod,
    n::SYS_chown,
    n::SYS_lchown,
    n::SYS_utime,
    n::SYS_utimes,
    n::SYS_futimesat,
];
#[cfg(not(target_arch = "x86_64"))]
const EARLIER: [i64; 0] = [];

// The same on the three processors that we know; the crate does not have them everywhere.
const F_SETSIG: i32 = 10;
const F_SETOWN_EX: i32 = 15;
const TIOCSTI: i32 = 0x5412;
const FIOSETOWN: i32 = 0x8901;
const SIOCSPGRP: i32 = 0x8902;

/// The first number of a later day than this list, the same on every processor. Programs take what
/// comes later as missing and do without. The second way to ask on x86-64 (x32) has numbers far above
/// it, so that it is closed as well.
const LATER: u32 = 451;

/// Shuts this thread in, and all that it starts or becomes.
pub(super) fn shut(profile: Profile) -> Result<(), String> {
    let mut program = missing(profile);
    let refused = refused(profile).and_then(filter);
    program.extend(refused.map_err(|error| format!("seccomp: {error}"))?);
    apply_filter(&program).map_err(|error| format!("seccomp: {error}"))
}

/// Whether a filter can be set on this thread.
pub(super) fn try_out() -> bool {
    let rules = Rules::from([(n::SYS_reboot, Vec::new())]);
    filter(rules).is_ok_and(|program| apply_filter(&program).is_ok())
}

fn filter(rules: Rules) -> Result<BpfProgram, BackendError> {
    let refuse = SeccompAction::Errno(n::EPERM.unsigned_abs());
    let arch = TargetArch::try_from(std::env::consts::ARCH)?;
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch)?.try_into()
}

/// The filter's first steps: calls that are answered as if the kernel did not have them. One comparison
/// of the number, where the crate would need five steps for each; the kernel tries every call on every
/// step when the filter is set, and that is most of what a jail costs.
fn missing(profile: Profile) -> BpfProgram {
    let step = |code: u32, jt, jf, k| sock_filter {
        code: code as u16,
        jt,
        jf,
        k,
    };
    let load = step(n::BPF_LD | n::BPF_W | n::BPF_ABS, 0, 0, 0);
    let over = step(n::BPF_JMP | n::BPF_JGE | n::BPF_K, 0, 1, LATER);
    let answer = n::SECCOMP_RET_ERRNO | n::ENOSYS.unsigned_abs();
    let refuse = step(n::BPF_RET | n::BPF_K, 0, 0, answer);
    let mut steps = vec![load, over, refuse.clone()];
    if profile == Profile::Run {
        // Its flags lie where no filter can look; without it threads are started by `clone`.
        const CLONE3: u32 = n::SYS_clone3 as u32;
        let is_clone3 = step(n::BPF_JMP | n::BPF_JEQ | n::BPF_K, 0, 1, CLONE3);
        steps.extend([is_clone3, refuse]);
    }
    steps
}

/// Calls that are refused.
fn refused(profile: Profile) -> Result<Rules, BackendError> {
    let mut rules = Rules::new();
    let mut refuse = |calls: &[i64]| rules.extend(calls.iter().map(|nr| (*nr, Vec::new())));
    refuse(&NETWORK);
    refuse(&OTHERS);
    refuse(&LASTING);
    refuse(&MACHINE);
    if profile == Profile::Run {
        refuse(&PROPERTIES);
        refuse(&EARLIER);
    }
    let is = |argument, operator, value| {
        SeccompRule::new(vec![SeccompCondition::new(
            argument, Dword, operator, value,
        )?])
    };
    // To ask for a limit is well, to set one is not.
    let set = SeccompCondition::new(2, Qword, SeccompCmpOp::Ne, 0)?;
    rules.insert(n::SYS_prlimit64, vec![SeccompRule::new(vec![set])?]);
    // To have signals sent to others by a file, to type into somebody's terminal.
    for (call, words) in [
        (n::SYS_fcntl, [n::F_SETOWN, F_SETOWN_EX, F_SETSIG]),
        (n::SYS_ioctl, [TIOCSTI, FIOSETOWN, SIOCSPGRP]),
    ] {
        let words = words.map(|word| is(1, SeccompCmpOp::Eq, word.unsigned_abs().into()));
        rules.insert(call, words.into_iter().collect::<Result<_, _>>()?);
    }
    let mut pairs = vec![is(0, SeccompCmpOp::Ne, n::AF_UNIX.unsigned_abs().into())?];
    if profile == Profile::Run {
        // Datagrams can be sent to any name, streams only to the other half of the pair.
        let stream: u64 = n::SOCK_STREAM.unsigned_abs().into();
        for kind in (0..16).filter(|kind| *kind != stream) {
            pairs.push(is(1, SeccompCmpOp::MaskedEq(0xf), kind)?);
        }
    }
    rules.insert(n::SYS_socketpair, pairs);
    if profile == Profile::Run {
        let thread = n::CLONE_THREAD.unsigned_abs().into();
        let is_process = is(0, SeccompCmpOp::MaskedEq(thread), 0)?;
        rules.insert(n::SYS_clone, vec![is_process]);
        // It may end itself: it keeps our number when it becomes the program.
        let own = std::process::id().into();
        for nr in [n::SYS_kill, n::SYS_tkill, n::SYS_tgkill] {
            rules.insert(nr, vec![is(0, SeccompCmpOp::Ne, own)?]);
        }
    }
    Ok(rules)
}
