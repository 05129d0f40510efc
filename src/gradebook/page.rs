//! A gradebook as one **page** for a browser: complete in itself, from a file, without network.
//!
//! Tables carry everything; the script only sorts, filters and reads cells out. The policy in the head
//! lets nothing but this style and this script work, so a name that slipped through could do nothing.

use sha2::Digest;
use sha2::Sha256;

use super::Gradebook;
use super::Insight;
use super::Learner;
use super::Section;
use super::insight;

mod answers;
mod heat;
mod html;
#[cfg(test)]
mod tests;
mod words;

use answers::Answer;
use html::count;
use html::is_blank;
use html::own;
use html::text as shown;

const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

/// Columns of numbers, whose headings stand above them on the right.
const NUMBERS: [&str; 7] = [
    "Tries",
    "Reached",
    "Passed",
    "Held",
    "Median tries",
    "Learners",
    "Median repeats",
];

/// The whole page.
pub(super) fn text(book: &Gradebook, refresh: Option<u32>) -> String {
    let insight = insight(book);
    let answers = answers::answers(&insight);
    let course = shown(book.course.id.as_deref().unwrap_or("a course"));
    let mut page = head(&course, refresh);
    page.push_str("<a class=j href=#m>Skip to the answers</a>\n<header>\n");
    page.push_str(&format!("<h1>Cohort <small>{course}</small></h1>\n"));
    page.push_str(&in_a_word(&insight));
    page.push_str(&warnings(&insight, refresh));
    page.push_str(&contents(&answers, !insight.sections.is_empty()));
    page.push_str("</header>\n<main id=m tabindex=-1>\n");
    page.push_str(&filter(&insight.sections));
    for answer in &answers {
        page.push_str(&section(answer));
    }
    page.push_str(&sections(&insight.sections));
    page.push_str(&everybody(book, !insight.sections.is_empty()));
    page.push_str("</main>\n");
    page.push_str(&footer(book));
    page.push_str(&format!("<script>{SCRIPT}</script>\n"));
    page
}

fn head(course: &str, refresh: Option<u32>) -> String {
    let hash = |text: &str| html::base64(&Sha256::digest(text.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    );
    let again = refresh.map_or(String::new(), |seconds| {
        format!("<meta http-equiv=refresh content={}>\n", seconds.max(1))
    });
    format!(
        "<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n\
         <meta http-equiv=Content-Security-Policy content=\"{policy}\">\n{again}\
         <meta name=viewport content=\"width=device-width, initial-scale=1\">\n\
         <meta name=referrer content=no-referrer>\n\
         <title>Cohort: {course}</title>\n<style>{STYLE}</style>\n<body>\n"
    )
}

/// How many solved, in a word.
fn in_a_word(insight: &Insight) -> String {
    let totals = &insight.totals;
    let median = totals
        .median_solved
        .map_or("–".to_owned(), |n| n.to_string());
    let tile = |number: String, what: &str| format!("<li><b>{number}</b> {what}");
    let plural = |n: usize, one: &str| {
        if n == 1 {
            one.to_owned()
        } else {
            format!("{one}s")
        }
    };
    format!(
        "<ul class=w>{}{}{}{}</ul>\n",
        tile(
            totals.learners.to_string(),
            &plural(totals.learners, "learner")
        ),
        tile(
            totals.exercises.to_string(),
            &plural(totals.exercises, "exercise")
        ),
        tile(median, "solved (median)"),
        tile(insight.stuck.len().to_string(), "stuck now"),
    )
}

/// What one must know before one believes the rest.
fn warnings(insight: &Insight, refresh: Option<u32>) -> String {
    let mut all = Vec::new();
    if insight.totals.absent > 0 {
        all.push(format!(
            "This gradebook is incomplete: {} not here. One shard of many looks like this; \
             <code>goferris cohort merge</code> puts them together.",
            match insight.totals.absent {
                1 => "1 mark is".to_owned(),
                n => format!("{n} marks are"),
            }
        ));
    }
    if insight.totals.ungraded > 0 {
        all.push(format!(
            "{} could not be graded. That is the machine's failure and not the learner's: no zero was given. Run it again.",
            count(insight.totals.ungraded, "mark")
        ));
    }
    if let Some(seconds) = refresh {
        all.push(format!(
            "This page loads itself again every {}.",
            count(seconds as usize, "second")
        ));
    }
    all.iter()
        .map(|warning| format!("<p class=a>{warning}\n"))
        .collect()
}

fn contents(answers: &[Answer], has_sections: bool) -> String {
    let mut out = String::from("<nav aria-label=\"On this page\"><ul>");
    for answer in answers {
        let Answer {
            anchor,
            heading,
            rows,
            ..
        } = answer;
        out.push_str(&format!(
            "<li><a href=#{anchor}>{heading}</a> {}",
            rows.len()
        ));
    }
    if has_sections {
        out.push_str("<li><a href=#sections>Sections</a>");
    }
    out.push_str("<li><a href=#all>Everybody, everything</a></ul></nav>\n");
    out
}

/// The script shows it: without it, it could do nothing.
fn filter(sections: &[Section]) -> String {
    let mut choice = String::new();
    if !sections.is_empty() {
        choice.push_str("<label>Section <select id=fs><option value=all>all");
        for section in sections {
            let name = section.name.as_deref().unwrap_or("");
            let shown = if is_blank(name) {
                "(none)".to_owned()
            } else {
                shown(name)
            };
            choice.push_str(&format!("<option value=one>{shown}"));
        }
        choice.push_str("</select></label>");
    }
    format!(
        "<form id=f role=search aria-label=\"Filter learners\" hidden>\
         <label>Learner <input id=fn type=search autocomplete=off></label>{choice}\
         <output id=fo aria-live=polite></output></form>\n"
    )
}

fn section(answer: &Answer) -> String {
    let Answer {
        anchor,
        heading,
        says,
        ..
    } = answer;
    let mut out =
        format!("<section aria-labelledby={anchor}><h2 id={anchor}>{heading}</h2>\n<p>{says}\n");
    if !answer.rows.is_empty() {
        out.push_str(&format!(
            "<div class=v tabindex=0 role=region aria-labelledby={anchor}><table><caption>{}</caption>\n<thead><tr>",
            answer.caption
        ));
        for head in &answer.head {
            let class = if NUMBERS.contains(head) {
                " class=s"
            } else {
                ""
            };
            out.push_str(&format!("<th scope=col{class}>{head}"));
        }
        out.push_str("\n<tbody>");
        out.extend(answer.rows.iter().map(String::as_str));
        out.push_str("</table></div>");
    }
    out.push_str("</section>\n");
    out
}

fn sections(all: &[Section]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut rows = String::new();
    for section in all {
        let name = section.name.as_deref().unwrap_or("");
        let name = if is_blank(name) {
            "(none)".to_owned()
        } else {
            own(name)
        };
        rows.push_str(&format!(
            "<tr><th scope=row>{name}<td class=s>{}<td class=s>{}<td class=s>{}<td class=s>{}\n",
            section.learners,
            section
                .median_solved
                .map_or("–".to_owned(), |n| n.to_string()),
            section.stuck,
            section.not_started
        ));
    }
    format!(
        "<section aria-labelledby=sections><h2 id=sections>Sections</h2>\n\
         <div class=v tabindex=0 role=region aria-labelledby=sections><table><caption>Sections in the order of the roster</caption>\n\
         <thead><tr><th scope=col>Section<th scope=col class=s>Learners<th scope=col class=s>Solved (median)<th scope=col class=s>Stuck<th scope=col class=s>Not started\n\
         <tbody>{rows}</table></div></section>\n"
    )
}

fn everybody(book: &Gradebook, has_sections: bool) -> String {
    format!(
        "<section aria-labelledby=all><h2 id=all>Everybody, everything</h2>\n{}\
         <p id=hs class=q aria-live=polite hidden>Arrow keys read the cells of the table; Escape leaves them.</p>\n\
         <div class=v id=hm tabindex=0 role=region aria-labelledby=all>{}</div></section>\n",
        heat::legend(book),
        heat::map(book, has_sections)
    )
}

fn footer(book: &Gradebook) -> String {
    format!(
        "<footer><p>Graded at {} against {}, lock <code>{}</code>, by goferris {} with {}. \
         Nothing on this page was loaded from a network.</footer>\n",
        shown(&book.graded_at),
        shown(
            book.course
                .id
                .as_deref()
                .unwrap_or("a course without a name")
        ),
        shown(&book.course.lock_sha),
        shown(&book.grader.version),
        shown(&book.grader.rustc)
    )
}

/// A learner, by name and by what nobody else has.
fn who(learner: &Learner) -> String {
    if is_blank(&learner.name) || learner.name == learner.id {
        return own(&learner.id);
    }
    format!("{} <small>{}</small>", own(&learner.name), own(&learner.id))
}
