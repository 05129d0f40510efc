//! How programs are linked is our affair: whoever writes them cannot tell.

use std::path::Path;

use goferris::compiler;
use goferris::tools::Tools;

use super::Class;
use super::mark;
use crate::course::double;

/// An answer that is right if the standard library is one of the files that make up the program.
fn shares(is_shared: bool) -> String {
    double(&format!(
        "let maps = std::fs::read_to_string(\"/proc/self/maps\").unwrap();\n    \
         assert_eq!(maps.contains(\"/libstd-\"), {is_shared});\n    n * 2"
    ))
}

/// An allocator that counts; the answer is right if it was asked.
const COUNTING: &str = r#"
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU32, Ordering};
static COUNT: AtomicU32 = AtomicU32::new(0);
struct Counting;
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { System.dealloc(place, layout) }
    }
}
#[global_allocator]
static ALLOCATOR: Counting = Counting;
"#;

#[test]
fn plain_texts_share_the_standard_library_and_all_others_have_their_own() {
    let names = ["plain", "unsafe_block", "counting"];
    let class = Class::of(&names.map(|name| (name, "")));
    let can_share = compiler::shared(&Tools::find(Path::new(".")).unwrap()).is_some();
    class.write("plain.rs", shares(can_share));
    let unsafely = shares(false).replace(
        "n * 2",
        "unsafe { std::hint::assert_unchecked(n == 2) }; n * 2",
    );
    class.write("unsafe_block.rs", unsafely);
    let counted = "let before = COUNT.load(Ordering::Relaxed);\n    \
                   let all = vec![n; 1000];\n    \
                   assert!(COUNT.load(Ordering::Relaxed) > before);\n    all[0] * 2";
    class.write("counting.rs", format!("{COUNTING}{}", double(counted)));
    let answer = class.grade(&["--format", "json"]);
    for name in names {
        assert_eq!(mark(&answer, name)["status"], "pass", "{name}: {answer:?}");
    }
    if cfg!(all(target_os = "linux", target_env = "gnu")) {
        assert!(
            can_share,
            "rustup's toolchains have a shared standard library"
        );
    }
}
