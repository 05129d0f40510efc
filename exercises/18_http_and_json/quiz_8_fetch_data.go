//go:build ignore

// The Go handler, with the three lines that one can forget and the compiler does
// not miss: the deadline, the content type, and the return behind http.Error. The
// last of them is left out here for the path /forgot.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

func queryDatabase(ctx context.Context, table string) ([]string, error) {
	switch table {
	case "users":
		return []string{"Ann", "Bob"}, nil
	case "stuck":
		<-ctx.Done() // a query that does not look at ctx stays for ever
		return nil, ctx.Err()
	}
	return nil, errors.New("too many connections")
}

func fetchData(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 20*time.Millisecond)
	defer cancel()
	rows, err := queryDatabase(ctx, strings.Trim(r.URL.Path, "/"))
	if err != nil {
		status := http.StatusInternalServerError
		if errors.Is(err, context.DeadlineExceeded) {
			status = http.StatusGatewayTimeout
		}
		http.Error(w, err.Error(), status)
		if r.URL.Path != "/forgot" {
			return
		}
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(rows)
}

func main() {
	for _, path := range []string{"/users", "/orders", "/stuck", "/forgot"} {
		w := httptest.NewRecorder()
		fetchData(w, httptest.NewRequest("GET", path, nil))
		fmt.Printf("%s %d %q\n", path, w.Code, w.Body)
	}
}

// Output:
// /users 200 "[\"Ann\",\"Bob\"]\n"
// /orders 500 "too many connections\n"
// /stuck 504 "context deadline exceeded\n"
// /forgot 500 "too many connections\nnull\n"
