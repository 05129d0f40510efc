//go:build ignore

// A Go signature does not say which of its pointers comes back, and nobody
// watches what happens to the thing behind it. Here the table grows and moves,
// and the route that was picked is no longer the route in the table.
package main

import (
	"fmt"
	"strings"
)

type Route struct {
	Prefix string
	Hits   int
}

func longer(best, next *Route, path string) *Route {
	if strings.HasPrefix(path, next.Prefix) && len(next.Prefix) > len(best.Prefix) {
		return next
	}
	return best
}

func main() {
	table := []Route{{Prefix: "/"}, {Prefix: "/api/"}}
	picked := longer(&table[0], &table[1], "/api/users")
	table = append(table, Route{Prefix: "/admin/"})
	picked.Hits++
	fmt.Println("picked:", picked.Hits, "in the table:", table[1].Hits)
}

// Output:
// picked: 1 in the table: 0
