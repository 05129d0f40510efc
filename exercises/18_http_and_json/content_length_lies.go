//go:build ignore

// Go's compiler lets you promise 21 bytes and send 26, too: the client sees the
// beginning of the page, and the rest is in the way of the next answer. Only
// net/http counts, and complains when you promise on your own.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
)

const page = "Hello from Go on port 8080"

func main() {
	byHand := "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n" + page
	wire := bufio.NewReader(strings.NewReader(byHand))
	resp, err := http.ReadResponse(wire, nil)
	if err != nil {
		panic(err)
	}
	seen, _ := io.ReadAll(resp.Body)
	left, _ := io.ReadAll(wire)
	fmt.Printf("by hand: %q, left on the wire: %q\n", seen, left)

	wrote := make(chan error, 1)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/promise" {
			w.Header().Set("Content-Length", "21")
		}
		_, err := fmt.Fprint(w, page)
		wrote <- err
	}))
	defer srv.Close()
	for _, path := range []string{"/", "/promise"} {
		if resp, err := http.Get(srv.URL + path); err == nil {
			fmt.Println(path, "announces", resp.ContentLength, "bytes")
			resp.Body.Close()
		}
		fmt.Println(path, "writes, error:", <-wrote)
	}
}

// Output:
// by hand: "Hello from Go on port", left on the wire: " 8080"
// / announces 26 bytes
// / writes, error: <nil>
// /promise announces 21 bytes
// /promise writes, error: http: wrote more than the declared Content-Length
