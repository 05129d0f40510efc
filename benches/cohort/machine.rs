//! Which **machine** it was: without that the figures say little.

use std::process::Command;

use goferris::jail::Kernel;
use goferris::survey;

/// What the table begins with.
pub(crate) fn facts() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or("?")
            .trim_matches([' ', '\t', ':'])
            .to_owned()
    };
    let processor = field(&read("/proc/cpuinfo"), "model name");
    let memory = field(&read("/proc/meminfo"), "MemTotal");
    let kib: f64 = memory.trim_end_matches(" kB").parse().unwrap_or_default();
    let kernel = read("/proc/sys/kernel/osrelease");
    let load = read("/proc/loadavg");
    let rustc = Command::new("rustc").arg("--version").output();
    let rustc = rustc.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let jail = match Kernel::look().lack() {
        None => "the kernel can jail".to_owned(),
        Some(why) => format!("**no jail**: {why}"),
    };
    format!(
        "{} cores ({processor}), {:.0} GB, Linux {}, {}, {jail}; load at the end {}\n",
        survey::cores(),
        kib * 1024.0 / 1e9,
        kernel.trim(),
        rustc.unwrap_or_default().trim(),
        load.split(' ').next().unwrap_or("?"),
    )
}
