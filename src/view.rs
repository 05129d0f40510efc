//! stub
use crate::{course::Exercise, report::Report, session::Outcome};
/// x
pub fn plain(e: &Exercise, o: &Outcome) -> String {
    let r = o.verdict.report();
    format!(
        "{} {}\n{}{}",
        e.name,
        o.verdict.word(),
        r.diagnostics
            .iter()
            .filter_map(|d| d.rendered.clone())
            .collect::<String>(),
        r.output
    )
}
/// x
pub fn table(r: &Report) -> String {
    r.exercises
        .iter()
        .map(|r| format!("{} {}\n", r.verdict, r.name))
        .collect()
}
