// trap, refused by test leak: the destructor runs and frees the text, but the struct itself lives in a block of its own, and that is never given back.
#[unsafe(no_mangle)]
pub extern "C" fn template_new(id: u32) -> *mut Template {
    Box::into_raw(Box::new(Template::compile(id)))
}

/// # Safety
///
/// `template` is null or comes from `template_new`, and is not used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn template_free(template: *mut Template) {
    if !template.is_null() {
        // SAFETY: it comes from `template_new`.
        unsafe { std::ptr::drop_in_place(template) };
    }
}

fn main() {}
