//! What the **coach** adds to a verdict: to find the note, and, once in a session, to read them all.

use std::time::Instant;

use goferris::built_in;
use goferris::coach;
use goferris::coach::Sight;
use goferris::verdict::StageReport;
use serde::Deserialize;

use crate::Rounds;
use crate::sample::Sample;
use crate::table::Goal;
use crate::table::Table;

/// A recorded mistake, as the tests have it.
#[derive(Deserialize)]
struct Case {
    exercise: String,
    report: StageReport,
}

/// Asks the coach about every recorded mistake of the course.
pub(crate) fn advice(rounds: Rounds, table: &mut Table) {
    table.part("the coach", |table| {
        let records = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let records = std::fs::read_to_string(records.join("tests/coach/recorded.jsonl"))?;
        let cases: Vec<Case> = records
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()?;
        let began = Instant::now();
        let notes = built_in::notes();
        let mut reading = Sample::default();
        reading.add(began.elapsed());
        let mut asking = Sample::default();
        for _ in 0..rounds.short {
            for case in &cases {
                let sight = Sight::of(&case.exercise, &case.report);
                let began = Instant::now();
                std::hint::black_box(coach::advise(notes, &sight));
                asking.add(began.elapsed());
            }
        }
        let figure = format!("the coach's note for a verdict, {} mistakes", cases.len());
        let said = format!("{:.0} µs", asking.median() * 1000.0);
        table.alone(&figure, Goal::Below(2.0, "ms"), &asking, said);
        let figure = format!("reading {} notes, while the compiler works", notes.len());
        let said = reading.to_string();
        table.alone(&figure, Goal::Below(50.0, "ms"), &reading, said);
        Ok(())
    });
}
