//! `goferris ci init`: writes the one or two files that somebody else's engine needs to grade with
//! goferris. The engine is theirs: we start no machine, and send nothing anywhere.

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;

use crate::error::EXIT_SOLVED;
use crate::error::Error;
use crate::whole::write_whole;

/// The toolchain that grades in the files: the one that the course was last checked with.
pub const TOOLCHAIN: &str = "1.95.0";

/// What can be asked about build servers.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Asked {
    /// Write the files with which a build server or a grading service grades.
    Init {
        /// For which engine.
        engine: Engine,
        /// Where to: the top of the repository that they are meant for.
        #[arg(long, value_name = "DIR", default_value = ".")]
        out: PathBuf,
        /// Write over files that are there.
        #[arg(long)]
        force: bool,
    },
}

/// Who runs what we write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Engine {
    /// GitHub Actions: the whole cohort every night, and feedback for learners.
    Github,
    /// GitLab CI: the whole cohort on a schedule, and feedback for learners.
    Gitlab,
    /// Classroom 50: an autograder for the classroom's repository.
    Classroom50,
    /// Gradescope: the two scripts of an autograder.
    Gradescope,
    /// A container for grading where there is no jail.
    Container,
}

/// A file that an engine looks for.
struct Template {
    path: &'static str,
    text: &'static str,
    /// Whether the engine runs it as a program.
    is_program: bool,
}

/// A file that is read.
const fn file(path: &'static str, text: &'static str) -> Template {
    Template {
        path,
        text,
        is_program: false,
    }
}

/// A file that is run.
const fn program(path: &'static str, text: &'static str) -> Template {
    Template {
        path,
        text,
        is_program: true,
    }
}

impl Engine {
    fn templates(self) -> &'static [Template] {
        match self {
            Engine::Github => {
                const {
                    &[
                        file(
                            ".github/workflows/cohort.yml",
                            include_str!("ci/github/cohort.yml"),
                        ),
                        // Not where GitHub would run it here: it belongs into learners' repositories.
                        file(
                            "for-learners/.github/workflows/goferris.yml",
                            include_str!("ci/github/feedback.yml"),
                        ),
                    ]
                }
            }
            Engine::Gitlab => {
                const {
                    &[
                        file(".gitlab-ci.yml", include_str!("ci/gitlab/cohort.yml")),
                        file(
                            "for-learners/.gitlab-ci.yml",
                            include_str!("ci/gitlab/feedback.yml"),
                        ),
                    ]
                }
            }
            Engine::Classroom50 => {
                const {
                    &[program(
                        "autograder.py",
                        include_str!("ci/classroom50/autograder.py"),
                    )]
                }
            }
            Engine::Gradescope => {
                const {
                    &[
                        program("setup.sh", include_str!("ci/gradescope/setup.sh")),
                        program(
                            "run_autograder",
                            include_str!("ci/gradescope/run_autograder"),
                        ),
                    ]
                }
            }
            Engine::Container => {
                const { &[file("Dockerfile", include_str!("ci/container/Dockerfile"))] }
            }
        }
    }

    /// What to do with the files; two lines at most.
    fn next(self) -> &'static str {
        match self {
            Engine::Github => {
                "next: put `roster.csv` beside them, push, and start `cohort` under Actions; private \
                 repositories need the secret LEARNERS_TOKEN\n      \
                 the file in `for-learners` goes into the learners' repositories, if you want them to have it"
            }
            Engine::Gitlab => {
                "next: put `roster.csv` beside them, push, and make a pipeline schedule; private projects \
                 need the variable LEARNERS_TOKEN\n      \
                 the file in `for-learners` goes into the learners' projects, if you want them to have it"
            }
            Engine::Classroom50 => {
                "next: put it at CLASSROOM/autograders/ASSIGNMENT/autograder.py in your classroom's \
                 repository\n      `ONLY` in it chooses the exercises of an assignment"
            }
            Engine::Gradescope => {
                "next: `zip autograder.zip setup.sh run_autograder`, and upload that under Configure \
                 Autograder\n      let a submission have at least 30 minutes: the machine is small"
            }
            Engine::Container => {
                "next: `docker build -t goferris .`, which takes some minutes\n      \
                 the head of the file says how to grade with it"
            }
        }
    }
}

/// Answers `goferris ci …`.
pub fn ci(asked: &Asked, out: &mut dyn Write) -> Result<u8, Error> {
    let Asked::Init {
        engine,
        out: dir,
        force,
    } = asked;
    let templates = engine.templates();
    if !force {
        refuse_to_replace(dir, templates)?;
    }
    let mut said = String::new();
    for template in templates {
        let path = dir.join(template.path);
        write(&path, template)?;
        said.push_str(&format!("wrote {}\n", path.display()));
    }
    said.push_str(engine.next());
    said.push('\n');
    // A reader that has gone away has read enough.
    let _ = out.write_all(said.as_bytes());
    Ok(EXIT_SOLVED)
}

/// All files or none: half an engine is of no use.
fn refuse_to_replace(dir: &Path, templates: &[Template]) -> Result<(), Error> {
    let paths = templates.iter().map(|template| dir.join(template.path));
    // A link that leads nowhere is somebody's too.
    let there = paths.filter(|path| path.symlink_metadata().is_ok());
    let there: Vec<String> = there.map(|path| format!("`{}`", path.display())).collect();
    if there.is_empty() {
        return Ok(());
    }
    let what = format!(
        "{} would be replaced, so nothing was written: move that away, name another folder with \
         `--out DIR`, or replace it with `--force`",
        there.join(" and ")
    );
    Err(Error::Usage { what })
}

fn write(path: &Path, template: &Template) -> Result<(), Error> {
    let text = template
        .text
        .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
        .replace("@TOOLCHAIN@", TOOLCHAIN);
    let dir = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(dir).map_err(Error::writing(dir))?;
    write_whole(path, text)?;
    let mode = if template.is_program { 0o755 } else { 0o644 };
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
        .map_err(Error::writing(path))
}
