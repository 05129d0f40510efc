#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the autograder's image.
#
# Rust comes from the system's own package `rustup`, which Ubuntu has from 24.04 on. Where the base
# images are older, build one yourself ("Manual Docker Configuration") and put this before the script:
#   COPY --from=rust:@TOOLCHAIN@ /usr/local/cargo /usr/local/cargo
#   COPY --from=rust:@TOOLCHAIN@ /usr/local/rustup /usr/local/rustup
set -euo pipefail

GOFERRIS=${GOFERRIS:-goferris@@VERSION@} # what `cargo install` is asked for
RUST_TOOLCHAIN=${RUST_TOOLCHAIN:-@TOOLCHAIN@}
PREFIX=${PREFIX:-/usr/local} # where the jail lets programs read

export RUSTUP_HOME=$PREFIX/rustup CARGO_HOME=$PREFIX/cargo PATH=$PREFIX/cargo/bin:$PATH
# Little memory for the build: one job at a time, and no optimisation across crates.
export CARGO_PROFILE_RELEASE_LTO=false CARGO_BUILD_JOBS=1

export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends ca-certificates gcc git libc6-dev
if ! command -v rustup >/dev/null && ! apt-get install -y --no-install-recommends rustup; then
  echo "this base image has no package rustup: take Ubuntu 24.04 or newer, or see the head of setup.sh" >&2
  exit 1
fi
rustup toolchain install "$RUST_TOOLCHAIN" --profile minimal --component clippy,rustfmt --no-self-update
rustup default "$RUST_TOOLCHAIN"
cargo install --locked --root "$PREFIX" "$GOFERRIS"

# The crates that exercises link with are built now, not while a learner waits: a whole course in
# which every text counts as tried is graded once.
export PATH=$PREFIX/bin:$PATH RUSTUP_TOOLCHAIN=$RUST_TOOLCHAIN XDG_CACHE_HOME=$PREFIX/cache
once=$(mktemp -d)
goferris init "$once/course"
find "$once/course/exercises" -name '*.rs' -exec sed -i '1i // tried' {} +
goferris grade "$once/course" --exit-zero
rm -rf "$once"
