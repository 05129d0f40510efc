//! **Pipes** into and out of a process.

use std::io;
use std::io::PipeReader;
use std::io::Write;
use std::process::Stdio;
use std::time::Duration;

use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::event::Timespec;
use rustix::event::poll;

/// A standard input that holds these few bytes and then ends. More than a pipe takes at once would
/// wait for a reader.
pub fn input(bytes: &[u8]) -> io::Result<Stdio> {
    let (reader, mut writer) = io::pipe()?;
    writer.write_all(bytes)?;
    Ok(Stdio::from(reader))
}

/// Waits until there is something to read, or the output has ended.
pub(super) fn is_readable(reader: &PipeReader, at_most: Duration) -> bool {
    let timeout = Timespec {
        tv_sec: 0,
        tv_nsec: i64::from(at_most.subsec_nanos()),
    };
    let mut fds = [PollFd::new(reader, PollFlags::IN)];
    matches!(poll(&mut fds, Some(&timeout)), Ok(n) if n > 0)
}
