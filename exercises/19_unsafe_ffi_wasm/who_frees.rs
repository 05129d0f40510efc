//! who_frees: whoever makes it, frees it
//!
//! A Go service writes its mails with templates that Rust compiles. Go holds each of
//! them as a pointer that means nothing to Go, and gives it back when it is done:
//!
//! ```go
//! t := C.template_new(7)
//! defer C.template_free(t)
//! ```
//!
//! Go's collector does not know this memory, and after a night it is all used up.
//! Your task: let `template_free` end the template, all of it. As with C's `free`, a
//! null pointer is allowed and means that there is nothing to do. Each `unsafe` block
//! again has its reason above it: `// SAFETY: …`.

/// Compiles template `id`. The caller owns it from here on.
#[unsafe(no_mangle)]
pub extern "C" fn template_new(id: u32) -> *mut Template {
    Box::into_raw(Box::new(Template::compile(id)))
}

/// Frees a template.
///
/// # Safety
///
/// `template` is null or comes from `template_new`, and is not used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn template_free(template: *mut Template) {
    // TODO: a pointer owns nothing, so nothing ends here.
    let _ = template;
}

fn main() {}

// ---- given: goferris restores everything below this line ----
pub struct Template {
    id: u32,
    text: String,
}

impl Template {
    fn compile(id: u32) -> Template {
        Template {
            id,
            text: String::from("Dear customer, "),
        }
    }
}

/// How long a mail gets.
///
/// # Safety
///
/// `template` comes from `template_new` and is not freed yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn template_length(template: *const Template, name: u32) -> u32 {
    // SAFETY: that is what the caller promises.
    let template = unsafe { &*template };
    template.text.len() as u32 + template.id + name
}

/// The system's allocator, which also counts the blocks that a thread has in use.
mod counting {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::Cell;

    thread_local! {
        static BLOCKS: Cell<i64> = const { Cell::new(0) };
    }

    pub fn blocks_in_use() -> i64 {
        BLOCKS.get()
    }

    struct Counting;

    // SAFETY: the system's allocator does all the work.
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            BLOCKS.set(BLOCKS.get() + 1);
            // SAFETY: the caller's promises are those that `System` asks for.
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            BLOCKS.set(BLOCKS.get() - 1);
            // SAFETY: the caller's promises are those that `System` asks for.
            unsafe { System.dealloc(block, layout) }
        }
    }

    #[global_allocator]
    static COUNTING: Counting = Counting;
}

#[cfg(test)]
mod tests {
    use super::counting::blocks_in_use;
    use super::*;

    /// A template is two blocks: the struct, and the bytes of its text.
    const BLOCKS_OF_ONE: i64 = 2;

    /// A template, after a look at whether it is there.
    fn new(id: u32) -> *mut Template {
        let before = blocks_in_use();
        let template = template_new(id);
        let taken = blocks_in_use() - before;
        assert_eq!(
            taken, BLOCKS_OF_ONE,
            "a template that Go has just got is two blocks of memory; whoever frees them \
             that early leaves Go with a pointer to nothing"
        );
        template
    }

    #[test]
    fn a_freed_template_is_gone() {
        let before = blocks_in_use();
        let template = new(7);
        // SAFETY: it is used before it is freed, and freed once.
        let length = unsafe {
            let length = template_length(template, 5);
            template_free(template);
            length
        };
        let left = blocks_in_use() - before;
        assert_eq!(length, 27, "15 bytes of text, 7 for the id, 5 for the name");
        assert!(
            left <= 0,
            "leak: Go has freed its template, but of its 2 blocks of memory {left} stayed in use"
        );
        assert_eq!(left, 0, "more was freed than the template had");
    }

    #[test]
    fn freeing_one_template_leaves_the_others_alone() {
        let (first, second) = (new(1), new(2));
        // SAFETY: each is used before it is freed, and freed once.
        unsafe {
            template_free(first);
            let length = template_length(second, 0);
            template_free(second);
            assert_eq!(length, 17, "15 bytes of text, 2 for the id");
        }
    }

    #[test]
    fn freeing_null_does_nothing() {
        let before = blocks_in_use();
        // SAFETY: null is allowed.
        unsafe { template_free(std::ptr::null_mut()) };
        assert_eq!(blocks_in_use() - before, 0, "there was nothing to free");
    }
}
