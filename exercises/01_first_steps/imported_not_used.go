//go:build ignore

// Go refuses a leftover import: "os" imported and not used. The way around it
// compiles, and everybody who reads the code has to wonder what it is for.
package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
)

var _ = os.Getenv // nobody needs this any more

func dump(settings map[string]string) string {
	keys := make([]string, 0, len(settings))
	for key := range settings {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	var out strings.Builder
	for _, key := range keys {
		fmt.Fprintf(&out, "%s=%s;", key, settings[key])
	}
	return out.String()
}

func main() {
	fmt.Println(dump(map[string]string{"port": "8080", "host": "web"}))
}

// Output:
// host=web;port=8080;
