//! The **standard** that work is held against: the course in the binary, or one in a folder of the
//! instructor's. Nothing of it comes from the learner.

use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::path::PathBuf;

use crate::built_in;
use crate::course::Course;
use crate::course::Exercise;
use crate::error::Error;
use crate::folder;
use crate::folder::Folder;
use crate::folder::read_text;
use crate::lock;
use crate::lock::Lock;
use crate::lock::Locked;
use crate::whole::write_whole;

/// A course as it should be.
#[derive(Debug)]
pub struct Standard {
    /// Its exercises.
    pub course: Course,
    /// Its lock.
    pub lock: Lock,
    /// Its folder; none for the course in the binary.
    root: Option<PathBuf>,
    /// The package that says how exercises are compiled, if there is one.
    pub manifest: Option<PathBuf>,
    /// Where the crates of exercises are built and kept.
    pub crates: PathBuf,
}

/// What the course says of an exercise.
#[derive(Debug, Clone)]
pub struct Texts {
    /// As the learner got it.
    pub starter: String,
    /// The answer, which is the canary too.
    pub solution: Option<String>,
    /// The given zone; empty if the whole file is the learner's.
    pub given: String,
    /// What is locked of it.
    pub locked: Locked,
}

impl Standard {
    /// The course in the binary. Its crates are kept in the user's own cache.
    pub fn built_in() -> Result<Standard, Error> {
        let course = built_in::course().map_err(|problems| Error::Manifest { problems })?;
        let lock = Lock::parse(built_in::lock()).map_err(|why| Error::Lock { why })?;
        let cache = cache().map_or_else(own_temporary, Ok)?;
        let home = cache.join(format!("grade-{}", &lock.sha()[..16]));
        std::fs::create_dir_all(&home).map_err(Error::writing(&home))?;
        for name in ["Cargo.toml", "Cargo.lock"] {
            // Whole and anew each time: somebody may have changed it.
            write_whole(&home.join(name), built_in::text(name).unwrap_or(""))?;
        }
        Ok(Standard {
            course,
            lock,
            root: None,
            manifest: Some(home.join("Cargo.toml")),
            crates: home.join("build"),
        })
    }

    /// A course in a folder. One without a lock is what its files say now.
    pub fn in_folder(dir: &Path) -> Result<Standard, Error> {
        let folder = Folder::open(dir)?;
        let mut standard = Standard {
            manifest: folder.cargo_manifest(),
            crates: folder.ours("build"),
            root: Some(folder.root.clone()),
            course: folder.course,
            lock: Lock::default(),
        };
        let now = standard.locked_now()?;
        let path = folder.root.join(lock::FILE);
        if path.exists() {
            let text = std::fs::read_to_string(&path).map_err(Error::reading(&path))?;
            let kept = Lock::parse(&text).map_err(|why| Error::Lock { why })?;
            if kept != now {
                let why = "is not what the course's files make it".to_owned();
                return Err(Error::Lock { why });
            }
        }
        standard.lock = now;
        Ok(standard)
    }

    /// The lock that the course's files make now.
    fn locked_now(&self) -> Result<Lock, Error> {
        let mut all = Vec::new();
        for exercise in &self.course.exercises {
            let (starter, solution) = self.files(exercise)?;
            let given = folder::graded_zone(&starter, solution.as_deref());
            all.push(Locked::new(exercise, &starter, &given, solution.as_deref()));
        }
        Ok(Lock::new(&self.course, all))
    }

    /// The starter and the solution.
    fn files(&self, exercise: &Exercise) -> Result<(String, Option<String>), Error> {
        let (path, solution) = (exercise.path(), exercise.solution_path());
        match &self.root {
            Some(root) => {
                let starter = read_text(&root.join(&path));
                let starter = starter.map_err(|why| Error::NotText { path, why })?;
                Ok((starter, read_text(&root.join(&solution)).ok()))
            }
            None => {
                let text = |path: &Path| built_in::text(&path.to_string_lossy());
                let starter = text(&path).unwrap_or("").to_owned();
                Ok((starter, text(&solution).map(str::to_owned)))
            }
        }
    }

    /// What the course says of an exercise, if it is what was locked.
    ///
    /// # Errors
    /// `Lock` if it is not.
    pub fn texts(&self, exercise: &Exercise) -> Result<Texts, Error> {
        let (starter, solution) = self.files(exercise)?;
        let given = folder::graded_zone(&starter, solution.as_deref());
        let locked = Locked::new(exercise, &starter, &given, solution.as_deref());
        if self.lock.of(&exercise.name) != Some(&locked) {
            let name = &exercise.name;
            let why = format!("does not hold `{name}` as it is now");
            return Err(Error::Lock { why });
        }
        Ok(Texts {
            starter,
            solution,
            given,
            locked,
        })
    }
}

/// The user's folder for what can be made again; `None` for a user without a home.
pub fn cache() -> Option<PathBuf> {
    let folder = |name: &str| {
        let path = PathBuf::from(std::env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    folder("XDG_CACHE_HOME")
        .or_else(|| Some(folder("HOME")?.join(".cache")))
        .map(|dir| dir.join("goferris"))
}

/// A folder among the temporary ones in which nobody else can write. What is built there is linked
/// with every learner's text, so one that somebody else has made is refused.
fn own_temporary() -> Result<PathBuf, Error> {
    let user = rustix::process::geteuid().as_raw();
    let path = std::env::temp_dir().join(format!("goferris-{user}"));
    // It may be there from an earlier run.
    let _ = std::fs::DirBuilder::new().mode(0o700).create(&path);
    let found = path.symlink_metadata().map_err(Error::writing(&path))?;
    match found.is_dir() && found.uid() == user && found.mode() & 0o022 == 0 {
        true => Ok(path),
        false => Err(Error::writing(&path)(ErrorKind::PermissionDenied.into())),
    }
}

/// Where cargo keeps what it has fetched.
pub(super) fn cargo_home() -> Option<PathBuf> {
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or(home)
}
