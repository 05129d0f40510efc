use super::*;
use crate::gradebook::sample::book;
use crate::gradebook::sample::steps;
use crate::sheet::Status::Fail;
use crate::sheet::Status::InfraError;
use crate::sheet::Status::Pass;

/// Relative luminance, as WCAG has it.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let byte = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
        match f64::from(byte) / 255.0 {
            c if c <= 0.04045 => c / 12.92,
            c => ((c + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, two: &str) -> f64 {
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

#[test]
fn every_text_can_be_told_from_its_ground_in_light_and_dark() {
    let schemes: Vec<&str> = STYLE
        .split(":root{")
        .skip(1)
        .map(|s| s.split('}').next().unwrap())
        .collect();
    assert_eq!(schemes.len(), 2);
    for scheme in schemes {
        let colour = |name: &str| {
            let rest = scheme.split(&format!("--{name}:")).nth(1);
            &rest.unwrap_or_else(|| panic!("no {name}"))[..7]
        };
        let kinds = ["pass", "fail", "code", "other", "stop", "ours"]
            .map(|kind| (format!("{kind}-text"), kind));
        let on_all = ["text", "quiet", "link"].into_iter();
        let plain = on_all.flat_map(|text| [(text, "back"), (text, "top")]);
        let cells = kinds.iter().map(|(text, kind)| (text.as_str(), *kind));
        for (text, ground) in plain.chain(cells).chain([("text", "warn")]) {
            let contrast = contrast(colour(text), colour(ground));
            assert!(contrast >= 4.5, "{text} on {ground}: {contrast:.2}");
        }
    }
}

#[test]
fn no_colour_is_used_that_the_table_does_not_have() {
    let (_, rules) = STYLE.split_once("*{box-sizing").unwrap();
    assert!(!rules.contains(": #") && !rules.contains(":#") && !rules.contains("rgb"));
    assert!(!STYLE.contains("url(") && !SCRIPT.contains("</"));
}

#[test]
fn the_policy_allows_this_style_and_this_script_by_hash_and_nothing_else() {
    let page = text(&book(&[("ana", &[Pass])]), None);
    let (_, policy) = page.split_once("content=\"").unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert_eq!(policy.matches("'sha256-").count(), 2);
    assert!(!policy.contains("unsafe"));
    assert!(!page.contains("style=") && !page.contains("onclick"));
}

#[test]
fn a_live_page_says_that_it_loads_itself_again() {
    let class = book(&[("ana", &[Pass])]);
    let live = text(&class, Some(30));
    assert!(live.contains("<meta http-equiv=refresh content=30>"));
    assert!(live.contains("every 30 seconds"));
    assert!(!text(&class, None).contains("http-equiv=refresh"));
    assert!(
        text(&class, Some(0)).contains("content=1>"),
        "zero would never rest"
    );
}

#[test]
fn what_is_missing_or_ours_is_said_at_the_top() {
    let whole = text(&book(&[("ana", &[Pass, Fail])]), None);
    assert!(!whole.contains("incomplete") && !whole.contains("could not be graded"));
    let mut shard = book(&[("ana", &[Pass, InfraError])]);
    assert!(text(&shard, None).contains("1 mark could not be graded"));
    shard.rows[0].marks.clear();
    assert!(text(&shard, None).contains("2 marks are not here"));
}

#[test]
fn what_a_journal_says_is_marked_as_such() {
    let mut class = book(&[("ana", &[Fail])]);
    class.rows[0].told = vec![crate::gradebook::Told {
        exercise: "one".to_owned(),
        tries: 12,
        ms: 1_800_000,
        ..Default::default()
    }];
    let page = text(&class, None);
    assert!(
        page.contains("self-reported: their journal says 30 min"),
        "{page}"
    );
    assert!(page.contains("12 <small>self-reported</small>"));
}

#[test]
fn the_answers_stand_in_the_order_in_which_one_asks() {
    let mut class = book(&[("ana", &[Fail]), ("eve", &[Pass])]);
    class.rows[0].steps = steps("one", &[(Fail, Some("moved_in_loop")); 3]);
    class.rows[1].learner.section = Some("b".to_owned());
    let page = text(&class, None);
    let at = |id: &str| {
        page.find(&format!("<h2 id={id}>"))
            .unwrap_or_else(|| panic!("no {id}"))
    };
    let order = [
        "stuck", "stops", "errors", "drift", "start", "sections", "all",
    ]
    .map(at);
    assert!(order.is_sorted(), "{order:?}");
    assert!(page.contains("last on 1970-01-04; the same error came back 2 times"));
    assert!(page.contains("<option value=one>(none)<option value=one>b</select>"));
}

#[test]
fn the_same_gradebook_gives_the_same_bytes() {
    let class = book(&[("ana", &[Pass, Fail]), ("eve", &[Fail, Pass])]);
    assert_eq!(text(&class, None), text(&class.clone(), None));
}

#[test]
fn nobody_at_all_is_a_page_too() {
    let page = text(&Gradebook::default(), None);
    assert!(page.contains("Nobody, as far as can be seen."));
}
