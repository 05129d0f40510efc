//go:build ignore

// net/http: a handler is an interface value, a function needs the adapter
// HandlerFunc, and middleware is a closure that keeps the next handler.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

func home(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "home")
}

func admin(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "hello from ", r.URL.Path)
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// The header has to be there before next writes, so the outermost proxy comes
// first. A response that is a value can be written on later, on its way out.
func via(proxy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Via", proxy)
		next.ServeHTTP(w, r)
	})
}

func main() {
	mux := http.NewServeMux()
	mux.Handle("/", http.HandlerFunc(home))
	mux.Handle("/admin/", via("edge", auth(http.HandlerFunc(admin))))

	for _, path := range []string{"/about", "/admin/users"} {
		for _, token := range []string{"", "ann"} {
			r := httptest.NewRequest("GET", path, nil)
			r.Header.Set("Authorization", token)
			w := httptest.NewRecorder()
			mux.ServeHTTP(w, r)
			fmt.Printf("%-12s %d %v %q\n", path, w.Code, w.Header()["Via"], w.Body)
		}
	}

	mux.Handle("/nobody/", via("edge", nil)) // compiles: nil is a Handler
	defer func() { fmt.Println("panic:", recover() != nil) }()
	mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/nobody/", nil))
}

// Output:
// /about       200 [] "home"
// /about       200 [] "home"
// /admin/users 401 [edge] ""
// /admin/users 200 [edge] "hello from /admin/users"
// panic: true
