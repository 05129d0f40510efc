//! What the runner itself takes: from its **start** to its first screen, and its memory.

use std::path::Path;
use std::time::Duration;

use crate::Res;
use crate::Rounds;
use crate::courses;
use crate::courses::GOFERRIS;
use crate::pty::Pty;
use crate::sample::Sample;
use crate::table::Goal;
use crate::table::Table;

const LIMIT: Duration = Duration::from_secs(30);

/// Starts the runner on our own course, again and again.
pub(crate) fn start(rounds: Rounds, table: &mut Table) {
    table.part("start and memory", |table| {
        let course = courses::own()?;
        let (mut paint, mut memory) = (Sample::default(), Sample::default());
        for round in 0..=rounds.short {
            courses::resume_at(&course, "moved_string")?;
            let mut pty = Pty::start(Path::new(GOFERRIS), &[], &course)?;
            let shown = pty.wait(LIMIT, &|screen| {
                screen.lines().any(|line| line.starts_with("goferris  "))
            })?;
            let took = shown - pty.began;
            pty.wait(LIMIT, &|screen| screen.contains("not solved: E0382"))?;
            let used = peak(pty.id()?)?;
            // The first start reads everything from the disk.
            if round > 0 {
                paint.add(took);
                memory.add_number(used);
            }
        }
        let said = paint.to_string();
        table.alone(
            "start → first screen",
            Goal::Below(50.0, "ms"),
            &paint,
            said,
        );
        let said = format!("{:.1} MB", memory.median());
        table.alone(
            "memory after a check",
            Goal::Below(30.0, "MB"),
            &memory,
            said,
        );
        Ok(())
    });
}

/// The most memory that a process has had, in MB.
fn peak(id: u32) -> Res<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB"));
    let kib: f64 = kib
        .ok_or("the system does not tell the memory")?
        .trim()
        .parse()?;
    Ok(kib * 1024.0 / 1e6)
}
