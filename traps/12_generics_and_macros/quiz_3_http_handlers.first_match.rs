// trap, refused by test: the first pattern that fits is the easy one to find, but `/` fits everything and was registered first.
impl<F: Fn(&Request) -> Response> Handler for F {
    fn serve(&self, request: &Request) -> Response {
        self(request)
    }
}

pub fn auth(next: impl Handler) -> impl Handler {
    move |request: &Request| match request.token {
        Some(_) => next.serve(request),
        None => Response::new(401, "who is there?"),
    }
}

pub fn via(proxy: String, next: impl Handler) -> impl Handler {
    move |request: &Request| {
        let mut response = next.serve(request);
        response.via.push(proxy.clone());
        response
    }
}

#[derive(Default)]
pub struct Mux {
    routes: Vec<(String, Box<dyn Handler>)>,
}

impl Mux {
    pub fn handle(&mut self, pattern: &str, handler: impl Handler + 'static) {
        self.routes.push((pattern.to_string(), Box::new(handler)));
    }
}

impl Handler for Mux {
    fn serve(&self, request: &Request) -> Response {
        for (pattern, handler) in &self.routes {
            if request.path.starts_with(pattern) {
                return handler.serve(request);
            }
        }
        Response::new(404, "nothing here")
    }
}

fn main() {}
