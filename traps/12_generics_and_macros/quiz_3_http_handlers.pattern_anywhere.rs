// trap, refused by test: `contains` finds the pattern where `starts_with` does, and also in the middle of a path.
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
        let fitting = self
            .routes
            .iter()
            .filter(|(pattern, _)| request.path.contains(pattern.as_str()));
        match fitting.max_by_key(|(pattern, _)| pattern.len()) {
            Some((_, handler)) => handler.serve(request),
            None => Response::new(404, "nothing here"),
        }
    }
}

fn main() {}
