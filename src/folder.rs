//! A course's **folder** on disk: its manifest, the learner's files, and what the course itself says
//! their given zones, tests, starters and solutions are.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use crate::built_in;
use crate::course::Course;
use crate::course::Exercise;
use crate::error::Error;
use crate::error::count;
use crate::error::plain;
use crate::fault::Fault;
use crate::manifest;
use crate::tokens;
use crate::verdict::Ending;
use crate::verdict::Stage;
use crate::verdict::StageReport;
use crate::whole::write_whole;
use crate::zones;

/// The folder in a course's folder that is ours.
pub const OURS: &str = ".goferris";

/// A learner's file may be this large; the largest exercise has a tenth of it.
const MAX_TEXT: u64 = 1 << 20;

/// A course's folder.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it is; absolute.
    pub root: PathBuf,
    /// What its manifest says.
    pub course: Course,
    /// Whether it is the course that the binary carries.
    is_built_in: bool,
}

/// What the course itself says of an exercise, whatever the learner's file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pristine {
    /// The given zone to put under the learner's text; empty if the whole file is the learner's.
    pub given: String,
    /// The tests that must run and pass.
    pub tests: Vec<String>,
}

impl Folder {
    /// Opens the course in `dir` or the nearest folder above it.
    pub fn open(dir: &Path) -> Result<Folder, Error> {
        let dir = dir.canonicalize().map_err(Error::reading(dir))?;
        let root = dir
            .ancestors()
            .find(|dir| dir.join("info.toml").is_file() && dir.join("exercises").is_dir())
            .ok_or_else(|| Error::NoCourse { dir: dir.clone() })?;
        let path = root.join("info.toml");
        let bytes = std::fs::read(&path).map_err(Error::reading(&path))?;
        let course = manifest::parse(&String::from_utf8_lossy(&bytes))
            .map_err(|problems| Error::Manifest { problems })?;
        Ok(Folder {
            root: root.to_owned(),
            is_built_in: course.id.is_some()
                && built_in::course().is_ok_and(|carried| carried.id == course.id),
            course,
        })
    }

    /// A path of ours in it: `.goferris/…`.
    pub fn ours(&self, path: &str) -> PathBuf {
        self.root.join(OURS).join(path)
    }

    /// The `Cargo.toml` that the exercises are built by. In a repository of a course it stands in
    /// `dev/`, beside the package of the repository's own.
    pub fn cargo_manifest(&self) -> Option<PathBuf> {
        ["dev/Cargo.toml", "Cargo.toml"]
            .map(|path| self.root.join(path))
            .into_iter()
            .find(|path| path.is_file())
    }

    /// What the binary carries for a path of this course.
    fn carried(&self, path: &Path) -> Option<&'static str> {
        self.is_built_in
            .then(|| built_in::text(&path.to_string_lossy()))?
    }

    /// The exercise as the author wrote it: the binary's copy, or for other courses the copy that was
    /// made when the file was first seen, before the learner changed it under our eyes.
    pub fn starter(&self, exercise: &Exercise) -> Result<String, Error> {
        let path = exercise.path();
        if let Some(text) = self.carried(&path) {
            return Ok(text.to_owned());
        }
        let kept = self
            .ours("starters")
            .join(path.strip_prefix("exercises").unwrap_or(&path));
        if let Ok(text) = std::fs::read_to_string(&kept) {
            return Ok(text);
        }
        let now = read_text(&self.root.join(&path));
        let text = now.map_err(|why| Error::NoStarter { path, why })?;
        // Where it cannot be kept, the next time will see the file as it is then.
        if let Some(dir) = kept.parent()
            && std::fs::create_dir_all(dir).is_ok()
        {
            let _ = write_whole(&kept, &text);
        }
        Ok(text)
    }

    /// Copies every exercise before the learner changes it, if nobody did.
    pub fn keep_starters(&self) {
        for exercise in &self.course.exercises {
            // One that cannot be read has its say when it is checked.
            let _ = self.starter(exercise);
        }
    }

    /// The author's solution, if the course has one. A file that holds nothing but an empty `main`
    /// is a placeholder.
    pub fn solution(&self, exercise: &Exercise) -> Option<String> {
        let path = exercise.solution_path();
        let text = match self.carried(&path) {
            Some(text) => text.to_owned(),
            None => read_text(&self.root.join(&path)).ok()?,
        };
        let code: String = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("//"))
            .collect();
        (code.replace(' ', "") != "fnmain(){}").then_some(text)
    }

    /// The Go twin, if the exercise has one.
    pub fn twin(&self, exercise: &Exercise) -> Option<String> {
        let path = exercise.twin_path();
        read_text(&self.root.join(&path))
            .ok()
            .or_else(|| self.carried(&path).map(str::to_owned))
    }

    /// What the course says of an exercise.
    ///
    /// With markers, the given zone is the starter's. Without, as in courses of Rustlings' format,
    /// what starts at the first `#[cfg(test)]` is given only if the author's solution leaves it as
    /// it is: some exercises ask the learner to write the tests.
    pub fn pristine(&self, exercise: &Exercise) -> Pristine {
        let solution = self.solution(exercise);
        // A starter that cannot be read has been lost; the solution has the same given zone.
        let starter = self.starter(exercise).ok().or_else(|| solution.clone());
        pristine(starter.as_deref().unwrap_or(""), solution.as_deref())
    }

    /// The learner's text.
    ///
    /// # Errors
    /// The report of the stage `Intact`: what is wrong with the file, in a sentence.
    pub fn text(&self, exercise: &Exercise) -> Result<String, Box<StageReport>> {
        let path = exercise.path();
        read_text(&self.root.join(&path)).map_err(|why| {
            Box::new(StageReport {
                fault: Some(Fault::Unreadable),
                note: Some(format!(
                "`{}` {why}. `x` in the watch screen or `goferris reset` brings the exercise back.",
                path.display()
            )),
                ..StageReport::new(Stage::Intact, Ending::Failed { code: 0 })
            })
        })
    }
}

/// What a starter and a solution, as the author wrote them, say of an exercise.
pub fn pristine(starter: &str, solution: Option<&str>) -> Pristine {
    let given = zones::split(starter).given;
    let is_learners_work = if given.starts_with(zones::MARKER) {
        false
    } else {
        match solution {
            Some(solution) => !zones::same_lines(zones::split(solution).given, given),
            None => given.contains("TODO"),
        }
    };
    if is_learners_work {
        Pristine {
            given: String::new(),
            tests: zones::test_names(solution.unwrap_or(starter)),
        }
    } else {
        Pristine {
            given: given.to_owned(),
            tests: zones::test_names(given),
        }
    }
}

/// The given zone that a grade is held against. It is the pristine one; and where a starter and its
/// solution differ there in comments alone, as in many courses without markers, the starter's.
pub fn graded_zone(starter: &str, solution: Option<&str>) -> String {
    let given = pristine(starter, solution).given;
    let own = zones::split(starter).given;
    let code = |text| Some(tokens::read(text)?.to_string());
    let solved = solution.map(|solution| zones::split(solution).given);
    if given.is_empty() && solved.is_some_and(|solved| code(solved) == code(own)) {
        own.to_owned()
    } else {
        given
    }
}

/// Reads a file that may be anything: it never blocks, and reads no more than it must.
///
/// # Errors
/// What is wrong with it, as the rest of a sentence that begins with its name.
pub fn read_text(path: &Path) -> Result<String, String> {
    let metadata = std::fs::metadata(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => {
            "is not there; it may have been moved or renamed".to_owned()
        }
        _ => format!("cannot be read: {}", plain(&e)),
    })?;
    if !metadata.is_file() {
        let what = if metadata.is_dir() {
            "a folder"
        } else {
            "not a file"
        };
        return Err(format!("is {what}"));
    }
    if metadata.len() > MAX_TEXT {
        let mib = metadata.len() >> 20;
        let size = count(usize::try_from(mib).unwrap_or(usize::MAX), "MiB");
        return Err(format!("has {size}, which is too much for an exercise"));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_TEXT + 1).read_to_end(&mut bytes))
        .map_err(|e| format!("cannot be read: {}", plain(&e)))?;
    String::from_utf8(bytes).map_err(|e| {
        let good = &e.as_bytes()[..e.utf8_error().valid_up_to()];
        let line = good.iter().filter(|b| **b == b'\n').count() + 1;
        format!("is not UTF-8 text from line {line} on; most editors can save it as UTF-8")
    })
}

#[cfg(test)]
mod tests;
