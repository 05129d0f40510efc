// trap, refused by build E0308: a type parameter on the mux makes its list compile, but all handlers in it have to be of one type.
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

pub struct Mux<H> {
    routes: Vec<(String, H)>,
}

impl<H> Default for Mux<H> {
    fn default() -> Self {
        Mux { routes: Vec::new() }
    }
}

impl<H: Handler> Mux<H> {
    pub fn handle(&mut self, pattern: &str, handler: H) {
        self.routes.push((pattern.to_string(), handler));
    }
}

impl<H: Handler> Handler for Mux<H> {
    fn serve(&self, request: &Request) -> Response {
        let fitting = self
            .routes
            .iter()
            .filter(|(pattern, _)| request.path.starts_with(pattern));
        match fitting.max_by_key(|(pattern, _)| pattern.len()) {
            Some((_, handler)) => handler.serve(request),
            None => Response::new(404, "nothing here"),
        }
    }
}

fn main() {}
