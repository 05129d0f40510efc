//! The door: reads the command line, asks, and turns one answer into one exit code.

use std::process::ExitCode;

use clap::Parser;

use goferris::cli;
use goferris::error::EXIT_UNCHECKED;
use goferris::error::Error;
use goferris::jail;
use goferris::record;
use goferris::stop;

fn main() -> ExitCode {
    // First of all, since it is passed for every program that is jailed.
    if let Some(refused) = jail::enter() {
        return refused;
    }
    if let Some(error) = record::become_the_compiler() {
        cli::print_error(&error);
        return ExitCode::from(EXIT_UNCHECKED);
    }
    stop::outlive_file_limits();
    match cli::run(cli::Cli::parse()) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            cli::print_error(&error);
            if let Error::Stopped { signal } = error {
                stop::end_by(signal);
            }
            ExitCode::from(error.exit_code())
        }
    }
}
