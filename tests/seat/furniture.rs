//! How a seat is **furnished**: a window of some size, an environment, a shell.

use portable_pty::PtySize;

/// Runs the program, tells how it ended, and stays until a line is typed, so that the terminal can
/// be looked at: its modes are forgotten when the last process in it ends.
const SHELL: &str = r#"(cd "$0" && exec "$@"); echo "left with $?"; read _"#;

/// The same with job control, as at a prompt; `fg` once a line is typed.
const JOBS: &str = r#"set -m; (cd "$0" && exec "$@"); code=$?; times=0
while [ $code -gt 144 ] && [ $code -lt 152 ]; do
  times=$((times + 1)); echo "stopped $times"; read _; fg >/dev/null; code=$?
done
echo "left with $code"; read _"#;

/// What is chosen before sitting down.
pub(crate) struct Furniture {
    pub(crate) columns: u16,
    pub(crate) rows: u16,
    pub(crate) env: Vec<(&'static str, &'static str)>,
    pub(super) script: &'static str,
}

impl Furniture {
    /// A terminal of that size.
    pub(crate) fn sized(columns: u16, rows: u16) -> Furniture {
        Furniture {
            columns,
            rows,
            env: vec![("TERM", "xterm-256color")],
            script: SHELL,
        }
    }

    /// A usual terminal.
    pub(crate) fn usual() -> Furniture {
        Furniture::sized(80, 24)
    }

    /// One more variable, or another value of one.
    pub(crate) fn with(mut self, name: &'static str, value: &'static str) -> Furniture {
        self.env.push((name, value));
        self
    }

    /// The shell does job control.
    pub(crate) fn with_jobs(mut self) -> Furniture {
        self.script = JOBS;
        self
    }

    pub(super) fn size(&self) -> PtySize {
        size(self.columns, self.rows)
    }
}

/// A size without pixels.
pub(super) fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        ..PtySize::default()
    }
}
