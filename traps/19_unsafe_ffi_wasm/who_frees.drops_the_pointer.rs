// trap, refused by test leak: this reads as if it freed the template, but what is dropped is a pointer, and a pointer owns nothing.
#[unsafe(no_mangle)]
pub extern "C" fn template_new(id: u32) -> *mut Template {
    Box::into_raw(Box::new(Template::compile(id)))
}

/// # Safety
///
/// `template` is null or comes from `template_new`, and is not used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn template_free(template: *mut Template) {
    drop(template);
}

fn main() {}
