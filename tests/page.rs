//! The page of a whole cohort: small, harmless, and right in a real browser without a mouse.

use serde_json::json;

use goferris::gradebook;
use goferris::gradebook::Gradebook;

mod browser;
pub(crate) mod classroom;

use browser::Browser;
use classroom::HOSTILE;

use crate::course::wait_until;

/// The largest cohort that the page promises to serve.
fn full() -> Gradebook {
    classroom::of(300, 140)
}

#[test]
fn a_page_of_300_learners_and_140_exercises_is_at_most_a_mebibyte() {
    let page = gradebook::page(&full(), None);
    eprintln!("{} bytes", page.len());
    assert!(page.len() <= 1 << 20, "{} bytes", page.len());
}

#[test]
fn nothing_that_a_learner_wrote_is_in_the_page_as_it_stands() {
    let page = gradebook::page(&full(), None);
    for harm in HOSTILE {
        let is_markup = harm.contains(['<', '"', '\'', '\0', '\u{202e}']);
        assert!(!is_markup || !page.contains(harm), "{harm:?}");
    }
    let bad = |c: &char| {
        c.is_control() && *c != '\n'
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}')
    };
    assert_eq!(page.chars().find(bad), None);
    assert_eq!(page.matches("</script>").count(), 1);
    assert!(!page.contains(&"Ñ".repeat(100)), "a name is cut");
}

#[test]
fn the_same_gradebook_gives_the_same_bytes_in_every_report() {
    let (one, two) = (full(), full());
    assert_eq!(
        gradebook::page(&one, Some(5)),
        gradebook::page(&two, Some(5))
    );
    assert_eq!(gradebook::csv(&one), gradebook::csv(&two));
    let json = |book| serde_json::to_string(&gradebook::insight(book)).unwrap();
    assert_eq!(json(&one), json(&two));
}

#[test]
fn a_browser_shows_every_row_runs_no_strangers_script_and_asks_nobody() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let book = full();
    browser.open(&gradebook::page(&book, None));
    assert_eq!(browser.eval("document.title"), "Cohort: goferris");
    assert_eq!(browser.eval("one('h').tBodies[0].rows.length"), 300);
    let cells = browser.eval("[...one('h').tBodies[0].rows].map(r => r.cells.length)");
    let opened = book.rows.iter().map(|row| row.problem.is_none());
    let wanted: Vec<usize> = opened.map(|opened| if opened { 144 } else { 5 }).collect();
    assert_eq!(cells, json!(wanted));
    assert_eq!(browser.eval("document.scripts.length"), 1);
    assert_eq!(
        browser.eval("document.images.length + document.links.length - all('nav a').length"),
        1
    );
    assert_eq!(browser.eval("document.querySelectorAll('h1').length"), 1);
    let names =
        browser.eval("[...one('h').tBodies[0].rows].map(r => r.cells[0].firstChild.textContent)");
    assert_eq!(names[7], HOSTILE[0], "a name is shown as it was written");
    let all = "document.documentElement.scrollWidth <= innerWidth";
    for width in [360, 1280, 1920] {
        let screen =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        browser.ask("Emulation.setDeviceMetricsOverride", screen);
        assert_eq!(browser.eval(all), true, "{width} is too narrow");
    }
    assert_eq!(browser.requests(), [""; 0]);
    assert_eq!(browser.complaints(), [&json!(null); 0]);
}

#[test]
fn a_narrow_window_makes_cards_of_the_answers_which_nobody_scrolls_sideways() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let page = gradebook::page(&full(), None);
    let beyond = "all('.v:not(#hm)').filter(v => v.scrollWidth > v.clientWidth).length";
    let labels = "all('tbody tr:first-child td', all('table')[0]).filter(d => d.textContent.trim())\
                  .map(d => getComputedStyle(d, '::before').content).join()";
    let blank = "all('table:not(#h) tbody td').filter(d => d.checkVisibility() && !d.textContent.trim()).length";
    let shown = "all('table')[0].tBodies[0].rows[0].checkVisibility()";
    for (width, is_narrow) in [(320, true), (375, true), (1280, false)] {
        let screen =
            json!({ "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": false });
        browser.ask("Emulation.setDeviceMetricsOverride", screen);
        browser.open(&page);
        assert_eq!(browser.eval(beyond), 0, "{width}");
        let told = browser.eval(labels).as_str().unwrap().to_owned();
        if is_narrow {
            assert!(told.contains("\"Exercise: \""), "{told}");
            assert!(told.ends_with("\"How we know: \""), "{told}");
            assert_eq!(browser.eval(blank), 0, "{width}");
        } else {
            assert!(!told.contains(": "), "{told}");
        }
        // Its headings still sort, its rows are still filtered, and it is a table to who listens.
        assert_eq!(
            browser.eval("all('table:not(#h) thead button').every(b => b.checkVisibility())"),
            true,
            "{width}"
        );
        browser.eval("name.value = 'nobody is called so'; filter()");
        assert_eq!(browser.eval(shown), false, "{width}");
        browser.eval("name.value = ''; filter()");
        assert_eq!(browser.eval(shown), true, "{width}");
    }
    // The last one was wide, and now somebody makes it narrow.
    assert_eq!(browser.eval("all('.l').length"), 0);
    let screen = json!({ "width": 375, "height": 700, "deviceScaleFactor": 1, "mobile": false });
    browser.ask("Emulation.setDeviceMetricsOverride", screen);
    wait_until("there are no cards", || {
        browser.eval("all('.l').length") == 6
    });
    let roles = "new Set(all('table:not(#h), table:not(#h) *').map(e => e.getAttribute('role')).filter(r => r))";
    assert_eq!(
        browser.eval(&format!("[...{roles}].sort().join()")),
        "cell,columnheader,row,rowgroup,rowheader,table"
    );
    assert_eq!(browser.complaints(), [&json!(null); 0]);
}

#[test]
fn a_script_that_is_not_ours_would_not_run() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    let page = gradebook::page(&classroom::of(2, 2), None);
    let stranger = "<script>document.title='owned'</script><img src=https://example.org/x>";
    browser.open(&page.replace("<main", &format!("{stranger}<main")));
    assert_eq!(browser.eval("document.title"), "Cohort: goferris");
    assert!(browser.complaints().len() >= 2, "{:?}", browser.events);
}

/// What has the focus: its id, or its text.
fn focus(browser: &mut Browser) -> String {
    let what = browser.eval("(e => e.id || e.textContent.trim())(document.activeElement)");
    what.as_str().unwrap().to_owned()
}

#[test]
fn everything_can_be_reached_and_used_with_the_keyboard_alone() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    browser.open(&gradebook::page(&classroom::of(40, 30), None));
    browser.press("Tab");
    assert_eq!(focus(&mut browser), "Skip to the answers");
    assert_eq!(
        browser.eval("document.activeElement.getBoundingClientRect().left >= 0"),
        true
    );
    browser.press("Enter");
    browser.press("Tab");
    assert_eq!(focus(&mut browser), "fn", "after the skip comes the filter");
    let mut met = Vec::new();
    while met.last().is_none_or(|last| last != "hm") {
        browser.press("Tab");
        met.push(focus(&mut browser));
        assert!(met.len() < 100, "the heat map cannot be reached: {met:?}");
    }
    assert!(met.contains(&"fs".to_owned()), "{met:?}");
    let outline = browser.eval("getComputedStyle(document.activeElement).outlineStyle");
    assert_eq!(outline, "solid", "the focus can be seen");

    browser.press("ArrowRight");
    browser.press("ArrowDown");
    browser.press("ArrowRight");
    let said = browser.eval("one('hs').textContent");
    let map = "one('h').tBodies[0].rows[1]";
    let name = browser.eval(&format!("{map}.cells[0].textContent"));
    let exercise = browser.eval("all('thead tr:last-child th', one('h'))[1].textContent");
    let said = said.as_str().unwrap();
    let starts = format!(
        "{} · {}: ",
        name.as_str().unwrap(),
        exercise.as_str().unwrap()
    );
    assert!(
        said.starts_with(&starts) && said.len() > starts.len() + 3,
        "{said}"
    );
    browser.press("Escape");
    assert!(
        browser
            .eval("one('hs').textContent")
            .as_str()
            .unwrap()
            .starts_with("Arrow keys")
    );
}

#[test]
fn enter_on_a_heading_sorts_and_a_part_of_a_name_filters() {
    let Some(mut browser) = Browser::start() else {
        return;
    };
    browser.open(&gradebook::page(&classroom::of(40, 30), None));
    let solved = "[...one('h').tBodies[0].rows].map(r => r.cells[2].textContent)";
    let before = browser.eval(solved);
    browser.eval("all('thead button', one('h'))[2].focus()");
    for (order, sign) in [("ascending", 1), ("descending", -1)] {
        browser.press("Enter");
        let after = browser.eval(solved);
        assert_ne!(before, after);
        let is_sorted = format!(
            "(all => all.every((n, at) => !at || {sign} * (n - all[at - 1]) >= 0))({solved}.map(Number))"
        );
        assert_eq!(browser.eval(&is_sorted), true, "{after}");
        let told = browser.eval("all('thead th', one('h'))[2].getAttribute('aria-sort')");
        assert_eq!(told, order);
    }
    browser.eval("one('fn').focus()");
    browser.type_in("BENGT");
    let shown = "[...one('h').tBodies[0].rows].filter(r => r.checkVisibility()).map(r => r.cells[0].textContent)";
    let names = browser.eval(shown);
    let names = names.as_array().unwrap();
    assert!(
        !names.is_empty() && names.iter().all(|n| n.as_str().unwrap().contains("Bengt")),
        "{names:?}"
    );
    let told = browser.eval("one('fo').textContent");
    assert_eq!(told, format!("{} shown", names.len()));
    browser.eval("one('fn').value = ''; one('fs').selectedIndex = 1; filter()");
    let sections = browser.eval("[...one('h').tBodies[0].rows].filter(r => r.checkVisibility()).map(r => r.cells[1].textContent)");
    let sections = sections.as_array().unwrap();
    assert!(
        sections.len() > 5 && sections.iter().all(|s| *s == "Group 1"),
        "{sections:?}"
    );
}
