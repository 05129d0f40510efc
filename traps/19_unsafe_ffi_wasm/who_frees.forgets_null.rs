// trap, refused by test: `Box::from_raw` is the right call, but a Box is never null, and a C caller may free a null pointer.
#[unsafe(no_mangle)]
pub extern "C" fn template_new(id: u32) -> *mut Template {
    Box::into_raw(Box::new(Template::compile(id)))
}

/// # Safety
///
/// `template` is null or comes from `template_new`, and is not used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn template_free(template: *mut Template) {
    // SAFETY: it comes from `template_new`.
    drop(unsafe { Box::from_raw(template) });
}

fn main() {}
