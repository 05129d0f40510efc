# The daily verbs. `just` alone lists them.
default:
    @just --list

# Format, lints, tests: what must be green before a commit.
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    cargo test

# The author's gate over the whole course.
course:
    cargo run --quiet -- dev check

# Write what is generated: dev/Cargo.toml and the course inside the binary.
update:
    cargo run --quiet -- dev update
    cargo run --quiet -- dev lock

# The speed table of docs/performance.md; takes some minutes and wants a quiet machine.
bench:
    cargo bench --bench speed

# What it costs to grade a class, from the same page; takes an hour.
bench-cohort:
    cargo bench --bench cohort

# Everything that lands goes through this.
ci:
    bash .ci/run
