// trap, refused by build E0133: the function is `unsafe`, so its body looks as if it were, too; but that word binds the callers, and the place that relies on their promise is not marked.
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
        drop(Box::from_raw(template));
    }
}

fn main() {}
