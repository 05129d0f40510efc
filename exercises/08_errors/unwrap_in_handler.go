//go:build ignore

// Nothing makes a Go handler stop after an error. The first one has no `return`:
// it sends the error, and then the user with the zero value for a number.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
)

func forgetful(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/users/"))
	if err != nil {
		http.Error(w, "not a number", http.StatusBadRequest)
	}
	fmt.Fprintf(w, "user %d", id)
}

func careful(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/users/"))
	if err != nil {
		http.Error(w, "not a number", http.StatusBadRequest)
		return
	}
	fmt.Fprintf(w, "user %d", id)
}

func main() {
	for _, handler := range []http.HandlerFunc{forgetful, careful} {
		w := httptest.NewRecorder()
		handler(w, httptest.NewRequest("GET", "/users/ferris", nil))
		fmt.Printf("%d %q\n", w.Code, w.Body)
	}
}

// Output:
// 400 "not a number\nuser 0"
// 400 "not a number\n"
