//! What a build and a learner's program may use.

use std::time::Duration;

use crate::course::Exercise;
use crate::process::Limits;
use crate::process::Priority;

/// A build that takes longer has met a sick machine, not a hard exercise.
pub(super) const BUILD: Limits = Limits {
    wall: Duration::from_secs(120),
    memory: 8 << 30,
    output: 16 << 20,
    priority: Priority::Normal,
};

/// The learner's program, unless the exercise says otherwise: many times what any exercise needs.
const PROGRAM: Limits = Limits {
    wall: Duration::from_secs(10),
    memory: 2 << 30,
    output: 1 << 20,
    priority: Priority::Normal,
};

/// The limits of an exercise's program and tests: its own, or the usual ones.
pub(super) fn of_program(exercise: &Exercise) -> Limits {
    let own = exercise.limits;
    Limits {
        wall: own.time_ms.map_or(PROGRAM.wall, Duration::from_millis),
        memory: own.memory_mib.map_or(PROGRAM.memory, |mib| mib << 20),
        output: own
            .output_kib
            .and_then(|kib| usize::try_from(kib << 10).ok())
            .unwrap_or(PROGRAM.output),
        ..PROGRAM
    }
}
