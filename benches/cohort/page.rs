//! The **page** in a real browser, without a window.

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use goferris::gradebook;
use serde_json::json;

use crate::Res;
use crate::asked::Asked;
use crate::browser::Browser;
use crate::class;
use crate::classroom;
use crate::sample::Sample;
use crate::table::Goal;
use crate::table::Table;

/// How often a page is opened; the first time does not count.
const TIMES: usize = 8;

/// When the page was there and the browser had painted twice, counted from the start of the way to it.
const PAINTED: &str = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(\
    () => done(performance.now()))))";

/// When the browser said that the page was there.
const LOADED: &str = "performance.getEntriesByType('navigation')[0].loadEventEnd";

/// Opens the largest page that we promise to serve, and that of the class that was graded last.
pub(crate) fn page(asked: &Asked, table: &mut Table) -> Res<()> {
    let learners = asked.learners(300);
    let made_up = gradebook::page(&classroom::of(learners, 140), None);
    opened(
        &format!("{learners} × 140, every kind of mark"),
        &made_up,
        table,
    )?;
    match class::graded_last() {
        Some(page) => opened("the class that was graded last", &page, table),
        None => Ok(()),
    }
}

fn opened(what: &str, page: &str, table: &mut Table) -> Res<()> {
    let size = page.len() as f64 / f64::from(1 << 20);
    table.goal(
        format!("`index.html`, {what}"),
        Goal::AtMost(1.0, "MiB"),
        size,
        format!("{size:.2} MiB"),
    );
    // It belongs to the tests, and ends with a panic where they end.
    let times = catch_unwind(AssertUnwindSafe(|| times(page)));
    let [loaded, painted] = times.map_err(|_| "the browser failed; see above")??;
    table.goal(
        format!("opened in Chromium until painted, {what}"),
        Goal::AtMost(1000.0, "ms"),
        painted.median(),
        format!("{painted}; loaded after {loaded}"),
    );
    Ok(())
}

fn times(page: &str) -> Res<[Sample; 2]> {
    let mut browser = Browser::start().ok_or("there is no chromium")?;
    let mut times = [Sample::default(), Sample::default()];
    for turn in 0..TIMES {
        browser.open(page);
        let answer = browser.ask(
            "Runtime.evaluate",
            json!({ "expression": PAINTED, "awaitPromise": true, "returnByValue": true }),
        );
        let painted = answer["result"]["value"].as_f64();
        let loaded = browser.eval(LOADED).as_f64();
        if turn > 0 {
            times[0].add_number(loaded.ok_or("the browser does not say when")?);
            times[1].add_number(painted.ok_or("the browser does not paint")?);
        }
    }
    Ok(times)
}
