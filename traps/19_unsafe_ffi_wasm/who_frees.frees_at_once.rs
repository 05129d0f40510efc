// trap, refused by test: if the Box stays a Box, nothing leaks, but it is freed at the closing brace, and Go gets a pointer to nothing.
#[unsafe(no_mangle)]
pub extern "C" fn template_new(id: u32) -> *mut Template {
    let mut template = Box::new(Template::compile(id));
    &raw mut *template
}

/// # Safety
///
/// `template` is null or comes from `template_new`, and is not used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn template_free(template: *mut Template) {
    let _ = template;
}

fn main() {}
