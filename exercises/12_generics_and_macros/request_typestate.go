//go:build ignore

// All requests have one type, finished or not. The one without a URL compiles, is
// sent, and fails when the program runs, at the customer's.
package main

import (
	"fmt"
	"net/http"
	"net/url"
)

func build(base, path string) *http.Request {
	req := &http.Request{Method: "GET", Header: http.Header{}, URL: &url.URL{}}
	req.Header.Set("Accept", "text/plain")
	if base != "" {
		req.URL, _ = url.Parse(base + path)
	}
	return req
}

func main() {
	fmt.Println("to be sent:", build("https://ann.example", "/news").URL)

	_, err := http.DefaultClient.Do(build("", "/news"))
	fmt.Println("sent:", err)
}

// Output:
// to be sent: https://ann.example/news
// sent: Get "": unsupported protocol scheme ""
