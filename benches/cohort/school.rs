//! A made-up **class** whose work lies in folders: how far each learner has come, and how many of their
//! texts are the same, as in classes whose texts were counted. The same every time.

use std::collections::HashSet;
use std::path::Path;
use std::path::PathBuf;

use goferris::course::Exercise;

use crate::Res;
use crate::classroom::Dice;
use crate::courses;
use crate::texts::Answer;
use crate::texts::Texts;
use crate::texts::Wording;

/// Of a hundred learners so many have not begun, and so many are through.
const NOT_BEGUN: usize = 5;
const THROUGH: usize = 35;

/// Of a hundred exercises behind them so many are skipped, begun, and answered by a trap.
const SKIPPED: usize = 2;
const BEGUN: usize = 4;
const TRAPPED: usize = 6;

/// Of a hundred texts so many are put like nobody else's, and of the rest so many have a remark.
const OWN_WORDS: usize = 21;
const REMARK: usize = 28;

/// What the counted classes had: of a hundred texts of so many learners so many were different,
/// with and without comments and white space.
const COUNTED: (usize, f64, f64) = (30, 68.0, 45.0);

/// A class.
#[derive(Debug)]
pub(crate) struct School {
    /// The folder that holds a folder for each learner.
    pub(crate) dir: PathBuf,
    learners: usize,
    texts: Vec<Written>,
}

/// A text that somebody wrote.
#[derive(Debug)]
struct Written {
    learner: usize,
    exercise: usize,
    answer: Answer,
    wording: Wording,
}

impl School {
    /// Writes the work of so many learners into a folder, which is emptied first.
    pub(crate) fn open(name: &str, exercises: &[Exercise], learners: usize) -> Res<School> {
        let dir = courses::place(name).join("class");
        courses::emptied(&dir)?;
        let all: Res<Vec<Texts>> = exercises.iter().map(Texts::of).collect();
        let all = all?;
        let mut dice = Dice::new(300);
        let mut written = Vec::new();
        for learner in 0..learners {
            let far = match dice.below(100) {
                percent if percent < NOT_BEGUN => 0,
                percent if percent < NOT_BEGUN + THROUGH => all.len(),
                _ => 1 + dice.below(all.len()),
            };
            for (at, texts) in all.iter().enumerate() {
                let path = dir
                    .join(format!("learner_{learner:03}"))
                    .join(exercises[at].path());
                let answer = answer(texts, (at + 1).cmp(&far), &mut dice);
                let Some(answer) = answer else {
                    write(&path, texts.starter)?;
                    continue;
                };
                let wording = wording(learner, answer, &mut dice);
                write(&path, &texts.text(answer, &wording))?;
                written.push(Written {
                    learner,
                    exercise: at,
                    answer,
                    wording,
                });
            }
        }
        Ok(School {
            dir,
            learners,
            texts: written,
        })
    }

    /// How many texts are not the starter's.
    pub(crate) fn attempts(&self) -> usize {
        self.texts.len()
    }

    /// How many texts have the author's solution in them.
    pub(crate) fn right(&self) -> usize {
        let right = |text: &&Written| text.answer == Answer::Right;
        self.texts.iter().filter(right).count()
    }

    /// How different the texts are, in words, and how different those of the counted classes were.
    pub(crate) fn difference(&self) -> String {
        let (few, raw, bare) = COUNTED;
        let (all_raw, all_bare) = self.different(usize::MAX);
        let all = format!("{all_raw:.0} % ({all_bare:.0} % without comments and white space)");
        if self.learners < few {
            return all;
        }
        let (few_raw, few_bare) = self.different(few);
        format!(
            "{all}; of the first {few} learners {few_raw:.0} % ({few_bare:.0} %), \
             in real classes of {few} {raw:.0} % ({bare:.0} %)"
        )
    }

    /// Of a hundred texts of the first learners so many are different, with and without comments and
    /// white space.
    fn different(&self, learners: usize) -> (f64, f64) {
        let texts = self.texts.iter().filter(|text| text.learner < learners);
        let raw = texts.clone().map(|t| (t.exercise, t.answer, &t.wording));
        let bare = texts
            .clone()
            .map(|t| (t.exercise, t.answer, &t.wording.name));
        let share = |different: usize| 100.0 * different as f64 / texts.clone().count() as f64;
        (
            share(raw.collect::<HashSet<_>>().len()),
            share(bare.collect::<HashSet<_>>().len()),
        )
    }
}

/// What a learner answers to an exercise that lies behind, at or beyond where they are; `None` if they
/// have not touched it.
fn answer(texts: &Texts, place: std::cmp::Ordering, dice: &mut Dice) -> Option<Answer> {
    let trap = |dice: &mut Dice| match texts.traps() {
        0 => Answer::Begun,
        traps => Answer::Trap(dice.below(traps)),
    };
    match place {
        std::cmp::Ordering::Greater => None,
        std::cmp::Ordering::Equal if dice.percent(50) => Some(Answer::Begun),
        std::cmp::Ordering::Equal => Some(trap(dice)),
        std::cmp::Ordering::Less => match dice.below(100) {
            percent if percent < SKIPPED => None,
            percent if percent < SKIPPED + BEGUN => Some(Answer::Begun),
            percent if percent < SKIPPED + BEGUN + TRAPPED => Some(trap(dice)),
            _ => Some(Answer::Right),
        },
    }
}

/// How a learner puts it. What was only begun differs from the starter by a remark at least.
fn wording(learner: usize, answer: Answer, dice: &mut Dice) -> Wording {
    let name = match dice.below(100) {
        percent if percent < OWN_WORDS => Some(format!("of_{learner}")),
        _ => match dice.below(10) {
            0..6 => None,
            6..9 => Some("new".to_owned()),
            _ => Some("own".to_owned()),
        },
    };
    let is_remarked = dice.percent(REMARK) || answer == Answer::Begun;
    Wording {
        name,
        remark: is_remarked.then(|| format!("{learner}: what the compiler said was right")),
        empty_lines: dice.below(8) / 7,
    }
}

fn write(path: &Path, text: &str) -> Res<()> {
    std::fs::create_dir_all(path.parent().ok_or("a file without a folder")?)?;
    Ok(std::fs::write(path, text)?)
}
