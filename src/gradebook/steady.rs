//! A **steady** mark: without the words of a process that are others each time, so that two runs over
//! the same work write the same gradebook.

use std::borrow::Cow;

use crate::sheet::Mark;

/// The mark without what differs from run to run, apart from its own times.
pub fn steady(mut mark: Mark) -> Mark {
    mark.output_tail = text(&mark.output_tail);
    mark.message = mark.message.as_deref().map(text);
    for test in &mut mark.tests {
        test.message = test.message.as_deref().map(text);
    }
    mark
}

fn text(text: &str) -> String {
    text.split_inclusive('\n').map(line).collect()
}

/// One line, as it is or without its number or time.
fn line(line: &str) -> Cow<'_, str> {
    let body = line.trim_end_matches(['\r', '\n']);
    let end = &line[body.len()..];
    // `test result: ok. 3 passed; …; finished in 0.00s`
    if body.starts_with("test result: ")
        && let Some((rest, time)) = body.rsplit_once("; finished in ")
        && time
            .strip_suffix('s')
            .is_some_and(|time| time.parse::<f64>().is_ok())
    {
        return format!("{rest}{end}").into();
    }
    // `thread 'tests::a' (20642) panicked at …`: the system's number of the thread.
    if body.starts_with("thread '")
        && let Some((before, after)) = body.split_once(") panicked at ")
        && let Some((name, number)) = before.rsplit_once(" (")
        && number.parse::<u64>().is_ok()
    {
        return format!("{name} panicked at {after}{end}").into();
    }
    line.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Outcome;
    use crate::sheet::TestMark;

    #[test]
    fn only_the_numbers_of_the_process_go() {
        for (text, steady) in [
            (
                "thread 'tests::a' (20642) panicked at src/a.rs:1:2:\nleft (3)",
                "thread 'tests::a' panicked at src/a.rs:1:2:\nleft (3)",
            ),
            (
                "test result: ok. 3 passed; 0 filtered out; finished in 0.12s\r\n",
                "test result: ok. 3 passed; 0 filtered out\r\n",
            ),
            (
                "thread 'main' panicked at (1) x\n",
                "thread 'main' panicked at (1) x\n",
            ),
            (
                "it finished in 3s; finished in 2s\n",
                "it finished in 3s; finished in 2s\n",
            ),
            ("", ""),
        ] {
            let mark = Mark {
                output_tail: text.to_owned(),
                message: Some(text.to_owned()),
                tests: vec![TestMark {
                    name: "a".to_owned(),
                    status: Outcome::Fail,
                    message: Some(text.to_owned()),
                }],
                ..Mark::of(
                    &crate::course::Exercise::default(),
                    crate::sheet::Status::Fail,
                )
            };
            let mark = super::steady(mark);
            assert_eq!(mark.output_tail, steady);
            assert_eq!(mark.message.as_deref(), Some(steady));
            assert_eq!(mark.tests[0].message.as_deref(), Some(steady));
        }
    }
}
