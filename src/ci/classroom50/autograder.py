"""Grades a submission with goferris, for Classroom 50.

Put this file at CLASSROOM/autograder.py, or at CLASSROOM/autograders/ASSIGNMENT/autograder.py for
one assignment, in the repository of your classroom. Classroom 50 runs it in the learner's checkout
and reads ./result.json when it ends with exit code 0. Any other code is a failure of the machine:
no score is recorded, and the grading can be run again.

To choose exercises for an assignment, list their names or chapters in ONLY below.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GOFERRIS = "goferris@@VERSION@"  # what `cargo install` is asked for
RUST_TOOLCHAIN = "@TOOLCHAIN@"
ONLY = []  # such as ["02_moves", "two_writers"]; the whole course if it is empty

RESULT = Path("result.json")
INFRASTRUCTURE = 3


def remove_result():
    """A result.json that the learner committed must never be taken for ours."""
    if RESULT.is_dir() and not RESULT.is_symlink():
        shutil.rmtree(RESULT)
    else:
        RESULT.unlink(missing_ok=True)


def program(environment):
    """The path of goferris; installs it where the machine has none."""
    found = shutil.which("goferris")
    if found:
        return found
    root = Path.home() / ".goferris"
    built = root / "bin" / "goferris"
    if not built.exists():
        # Not in the checkout: cargo and rustup would follow the learner's settings there.
        with tempfile.TemporaryDirectory() as elsewhere:
            for command in (
                ["rustup", "toolchain", "install", RUST_TOOLCHAIN, "--profile", "minimal",
                 "--component", "clippy,rustfmt", "--no-self-update"],
                ["cargo", "install", "--locked", "--root", str(root), GOFERRIS],
            ):
                subprocess.run(command, cwd=elsewhere, env=environment, check=True)
    return str(built)


def grade():
    environment = dict(os.environ)
    environment.setdefault("RUSTUP_TOOLCHAIN", RUST_TOOLCHAIN)
    environment.setdefault("CARGO_PROFILE_RELEASE_LTO", "false")
    # The job can write to the repository, and the checkout may hold its token: nothing that a learner
    # wrote runs here outside a jail.
    command = [program(environment), "grade", ".", "--format", f"classroom50={RESULT}",
               "--jail", "require", "--exit-zero"]
    if ONLY:
        command += ["--only", ",".join(ONLY)]
    return subprocess.run(command, env=environment, check=False).returncode


def main():
    remove_result()
    try:
        code = grade()
    except (OSError, subprocess.SubprocessError) as error:
        print(f"::error::goferris cannot be run: {error}", file=sys.stderr)
        code = INFRASTRUCTURE
    # 0 and 1: graded. All else is no fault of the learner's, so it must not become a score.
    if code in (0, 1) and RESULT.is_file():
        return 0
    remove_result()
    print("::error::goferris could not grade this submission; run the grading again", file=sys.stderr)
    return code if 1 < code < 256 else INFRASTRUCTURE


if __name__ == "__main__":
    sys.exit(main())
